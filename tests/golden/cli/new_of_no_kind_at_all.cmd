attrib new dossier

attrib query --below --act accuse

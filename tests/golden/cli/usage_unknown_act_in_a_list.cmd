attrib query --act accuse,,deny

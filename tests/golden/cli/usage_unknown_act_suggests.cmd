attrib query --act denies

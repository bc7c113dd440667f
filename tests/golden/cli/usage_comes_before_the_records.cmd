attrib --kb broken query --act denies

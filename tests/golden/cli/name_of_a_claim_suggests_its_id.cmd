attrib query --claim cn-denise

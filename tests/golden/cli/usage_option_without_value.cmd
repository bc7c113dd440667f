attrib query --actor

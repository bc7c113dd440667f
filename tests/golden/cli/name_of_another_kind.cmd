attrib query --actor hack

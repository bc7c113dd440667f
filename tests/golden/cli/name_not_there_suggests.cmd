attrib query --actor MSSS

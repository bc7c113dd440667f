attrib query --actr mss

attrib query --incident frobnicate

attrib query --frobnicate=1

attrib export | head -n 1

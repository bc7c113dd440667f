attrib help cache

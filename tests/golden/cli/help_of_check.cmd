attrib help check

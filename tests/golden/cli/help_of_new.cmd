attrib help new

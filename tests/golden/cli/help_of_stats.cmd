attrib help stats

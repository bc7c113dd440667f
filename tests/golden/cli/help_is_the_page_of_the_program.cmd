attrib help

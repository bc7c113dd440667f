attrib help schema

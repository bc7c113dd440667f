attrib help export

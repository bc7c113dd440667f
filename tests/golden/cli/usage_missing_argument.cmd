attrib new

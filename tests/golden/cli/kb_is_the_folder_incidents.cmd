attrib check

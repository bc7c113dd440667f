attrib check good

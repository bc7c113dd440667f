attrib check broken

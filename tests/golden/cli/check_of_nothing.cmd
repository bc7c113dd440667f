attrib check nowhere

mv incidents other
ATTRIB_KB=other attrib check

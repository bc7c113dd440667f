ATTRIB_KB= attrib check

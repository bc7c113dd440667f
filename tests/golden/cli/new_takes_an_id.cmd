attrib new actor apt28 | grep "apt28:"

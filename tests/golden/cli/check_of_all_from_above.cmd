attrib check .
attrib check incidents >again
attrib check | cmp - again

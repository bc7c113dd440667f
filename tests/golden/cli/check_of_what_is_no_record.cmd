touch incidents/README
attrib check incidents/README

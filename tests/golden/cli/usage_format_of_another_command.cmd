attrib query --format sarif

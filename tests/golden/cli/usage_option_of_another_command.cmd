attrib query --strict

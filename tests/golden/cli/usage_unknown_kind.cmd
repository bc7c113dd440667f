attrib query --kind states

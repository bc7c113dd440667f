attrib --kb syntax check

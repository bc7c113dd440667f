attrib --kb claims check

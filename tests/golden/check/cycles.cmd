attrib --kb cycles check

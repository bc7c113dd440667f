attrib --kb good check

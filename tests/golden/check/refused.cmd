attrib --kb refused check

attrib --kb nowhere query

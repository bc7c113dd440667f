attrib --kb nowhere search a

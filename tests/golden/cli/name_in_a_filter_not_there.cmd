attrib query --by us,nobody

attrib -x query

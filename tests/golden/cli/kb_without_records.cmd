attrib --kb empty query

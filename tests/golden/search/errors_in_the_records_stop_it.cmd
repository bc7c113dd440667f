attrib --kb broken search a

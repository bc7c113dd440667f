attrib sql ' -- nothing'

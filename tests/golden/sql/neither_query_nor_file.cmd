attrib sql

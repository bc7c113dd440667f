attrib query --as-of 2021/..

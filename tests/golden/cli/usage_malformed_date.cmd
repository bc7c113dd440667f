attrib query --since 2021-7-1

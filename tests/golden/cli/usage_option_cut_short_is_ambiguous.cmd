attrib query --un 2021

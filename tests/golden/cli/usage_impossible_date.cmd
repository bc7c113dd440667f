attrib query --until 2021-02-30

attrib search 赵立坚

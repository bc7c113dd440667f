attrib search 有

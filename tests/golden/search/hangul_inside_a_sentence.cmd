attrib search 해킹

attrib query MSS

attrib search qqqqqqqqq

attrib new actor a b

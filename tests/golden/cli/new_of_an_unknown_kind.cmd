attrib new actors

attrib new actor APT28

attrib search hack offices

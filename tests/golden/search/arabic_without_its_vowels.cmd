attrib search نفت

attrib search fabricated

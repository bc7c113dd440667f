attrib stats | head -n 4

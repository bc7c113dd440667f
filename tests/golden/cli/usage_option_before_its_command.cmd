attrib --actor mss query

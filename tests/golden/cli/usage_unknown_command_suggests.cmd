attrib querry --actor mss

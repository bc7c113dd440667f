attrib query --actor mss --incident hack

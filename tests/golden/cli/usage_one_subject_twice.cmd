attrib query --actor mss --actor us

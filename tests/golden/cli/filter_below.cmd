attrib query --against mss --format csv | cut -d, -f1
attrib query --against mss --below --format csv | cut -d, -f1

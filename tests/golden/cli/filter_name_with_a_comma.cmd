attrib query --against "State Security, Ministry of" --format csv | cut -d, -f1

attrib query --kind espionage,state --format csv | cut -d, -f1

attrib query --by us,cn --format csv | cut -d, -f1

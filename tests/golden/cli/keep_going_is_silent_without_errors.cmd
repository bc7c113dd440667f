attrib query --keep-going --format csv | wc -l

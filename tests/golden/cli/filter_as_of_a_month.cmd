attrib query --as-of 2021-06 --format csv | cut -d, -f1
attrib query --as-of 2021-07 --format csv | cut -d, -f1

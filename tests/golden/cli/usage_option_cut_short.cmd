attrib query --unan --format csv | head -n 1

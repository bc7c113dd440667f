attrib query --unan --format csv | cut -d, -f1 | head -n 1

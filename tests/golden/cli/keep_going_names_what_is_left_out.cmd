attrib --kb broken query --keep-going --format csv | wc -l

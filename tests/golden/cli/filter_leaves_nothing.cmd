attrib query --act admit --format csv | wc -l

attrib query --format csv -o /dev/stdout | wc -l

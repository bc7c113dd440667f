attrib query --format jsonl | wc -l

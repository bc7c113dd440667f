attrib search --format jsonl mail

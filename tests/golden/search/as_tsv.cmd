attrib search --format tsv '"thin air"'

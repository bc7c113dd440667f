attrib query --act accuse,deny --format csv >one
attrib query --act deny --act accuse --format csv >two
cmp one two
cut -d, -f1 one

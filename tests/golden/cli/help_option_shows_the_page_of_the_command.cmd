attrib help query >one
attrib query --help >two
attrib query --actor mss -h >three
cmp one two && cmp one three

attrib help >one
attrib help help >two
attrib --help >three
attrib help -h >four
cmp one two && cmp one three && cmp one four

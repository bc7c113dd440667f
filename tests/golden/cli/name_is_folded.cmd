attrib query --actor mss --json >one
attrib query --actor "  MINISTRY  of státe security" --json >two
cmp one two

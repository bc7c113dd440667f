attrib --kb incidents stats >one
attrib stats --kb=incidents >two
cmp one two

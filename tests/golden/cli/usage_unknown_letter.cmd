attrib query -x

attrib query -o

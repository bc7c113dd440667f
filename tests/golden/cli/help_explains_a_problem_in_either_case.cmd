attrib help W102 >one
attrib help w102 >two
cmp one two
head -n 3 one

attrib help chekc

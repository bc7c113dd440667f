attrib --kb references check

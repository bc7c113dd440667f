attrib --kb forms check

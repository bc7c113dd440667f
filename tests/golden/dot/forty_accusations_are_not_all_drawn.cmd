attrib --kb forty_accusations_are_not_all_drawn export

attrib --kb keys check

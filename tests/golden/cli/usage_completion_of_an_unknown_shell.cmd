attrib completion fish

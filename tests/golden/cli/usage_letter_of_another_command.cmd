attrib completion -o file bash

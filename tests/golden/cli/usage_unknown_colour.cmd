attrib --color blue query

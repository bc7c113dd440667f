attrib check broken --json

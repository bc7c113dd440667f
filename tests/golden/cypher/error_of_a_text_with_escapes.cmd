attrib cypher "$(printf 'RETURN \033[31mred')"

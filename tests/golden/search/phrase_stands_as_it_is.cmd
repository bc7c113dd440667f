attrib search '"mail hack"'; attrib search '"hack mail"'

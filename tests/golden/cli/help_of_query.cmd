attrib help query

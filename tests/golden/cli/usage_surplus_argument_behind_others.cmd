attrib help query export

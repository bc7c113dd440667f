PAGER="sed s/^/:/" attrib help query | head -n 1

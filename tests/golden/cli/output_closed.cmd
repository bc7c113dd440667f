attrib stats >&-

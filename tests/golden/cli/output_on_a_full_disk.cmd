attrib stats >/dev/full

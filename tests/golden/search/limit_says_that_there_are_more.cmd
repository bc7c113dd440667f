attrib search --limit 1 hack

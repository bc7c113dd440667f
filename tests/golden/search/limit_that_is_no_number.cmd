attrib search --limit 0 hack; attrib search --limit 1e3 hack

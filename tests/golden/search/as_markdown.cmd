attrib search --format md stars

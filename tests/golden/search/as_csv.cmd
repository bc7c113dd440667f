attrib search --format csv stars

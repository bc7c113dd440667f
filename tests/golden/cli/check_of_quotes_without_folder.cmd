attrib check misquoted/kb --sources nowhere

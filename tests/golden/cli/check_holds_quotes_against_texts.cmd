attrib check misquoted/kb --sources misquoted/texts

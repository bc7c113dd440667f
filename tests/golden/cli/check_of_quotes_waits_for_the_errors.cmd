attrib check broken --sources misquoted/texts >/dev/null

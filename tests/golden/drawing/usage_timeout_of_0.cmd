attrib --kb good export --format svg --timeout '0'

attrib --kb good export --format svg --timeout '1.5'

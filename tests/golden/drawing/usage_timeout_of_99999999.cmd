attrib --kb good export --format svg --timeout '99999999'

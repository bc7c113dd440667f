attrib --kb good export --format svg --timeout 'abc'

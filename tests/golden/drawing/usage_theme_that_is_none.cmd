attrib --kb good export --theme bad

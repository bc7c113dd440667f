attrib --kb incidents/actors.yaml query

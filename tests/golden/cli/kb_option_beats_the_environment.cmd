ATTRIB_KB=nowhere attrib check --kb incidents

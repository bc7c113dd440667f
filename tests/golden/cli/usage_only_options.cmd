attrib --kb incidents

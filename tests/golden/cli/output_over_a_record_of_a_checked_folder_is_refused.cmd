attrib check broken -o broken/actors.yaml

attrib --version

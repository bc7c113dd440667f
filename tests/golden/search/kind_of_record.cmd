attrib search --kind incident hack; attrib search --kind actor hack

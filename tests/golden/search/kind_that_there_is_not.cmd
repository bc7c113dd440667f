attrib search --kind act hack

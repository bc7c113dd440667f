attrib search HACK

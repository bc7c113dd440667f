attrib cache burn

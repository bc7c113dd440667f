attrib help E999

attrib query --country CHN

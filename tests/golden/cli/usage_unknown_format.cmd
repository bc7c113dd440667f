attrib query --format xml

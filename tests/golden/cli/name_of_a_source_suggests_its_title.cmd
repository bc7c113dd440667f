attrib query --source reprot

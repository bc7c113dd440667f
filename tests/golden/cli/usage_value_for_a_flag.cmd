attrib query --below=yes

attrib query --actor panda

attrib --kb incidents check broken

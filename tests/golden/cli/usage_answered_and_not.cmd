attrib query --answered --unanswered

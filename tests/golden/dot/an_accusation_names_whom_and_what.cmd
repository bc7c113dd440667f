attrib --kb an_accusation_names_whom_and_what export 

attrib --kb a_coalition_by_what_each_did export 

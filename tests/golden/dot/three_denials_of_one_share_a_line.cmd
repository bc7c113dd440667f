attrib --kb three_denials_of_one_share_a_line export 

attrib --kb backing_is_a_line_without_words export 

attrib --kb a_counter_accusation_has_its_own_look export 

attrib --kb seventy_actors_fold export

attrib --kb a_denial_points_at_what_it_denies export --theme mono

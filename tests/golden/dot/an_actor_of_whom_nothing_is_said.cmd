attrib --kb an_actor_of_whom_nothing_is_said export --actor isle

attrib --kb as_of_a_day_before_the_denial export --incident theft --as-of 2021-07-19

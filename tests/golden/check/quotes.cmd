attrib --kb quotes check --sources quotes-texts

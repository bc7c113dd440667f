attrib query --country us --act deny --format csv | cut -d, -f1
attrib query --country cn --act deny --format csv | cut -d, -f1

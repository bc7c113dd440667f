attrib export --format sqlite -o kb.db
head -c 15 kb.db; echo
attrib export --format sqlite > again.db; cmp kb.db again.db && echo same

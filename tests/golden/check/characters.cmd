# Characters that no record may hold, in the file and as escapes.
mkdir kb && cd kb
printf 'incidents:\n  a: {name: "x\0y"}\n' >nul.yaml
printf 'incidents:\n  a: {name: "\033[31mred", note: "\007"}\n' >escape_sequence.yaml
printf '# \177\nincidents: {}\n' >delete.yaml
printf 'incidents:\n  a:\n    name: x\302\205\n' >next_line.yaml
printf 'incidents:\n  a:\n    name: \302\233x\n' >c1.yaml
printf 'incidents:\n  a:\n    name: x\357\273\277y\n' >mark_inside.yaml
printf 'incidents:\n  a:\n    name: \342\200\256elif\n    note: \342\201\246x\342\201\251\n' >bidi.yaml
printf '# \342\200\252hidden\342\200\254\nincidents:\n  b: {name: B, kind: sabotage}\n' >bidi_in_a_comment.yaml
printf 'incidents:\n  c-\342\200\255: {name: C}\n' >bidi_in_an_id.yaml
printf 'incidents:\n  marks:\n    name: \342\200\217\327\220\342\200\216 \331\205\342\200\214\331\205\n' >marks_are_fine.yaml
printf 'incidents:\n  escaped:\n    name: "\\u202Eelif"\n    note: "a\\tb\\u2067"\n' >bidi_as_an_escape.yaml
printf 'incidents:\n  escaped-too:\n    name: "\\0"\n    note: "\\e[2J"\n    summary: "\\x9b"\n    aliases: ["\\N", "\\x7F", "\\uFEFFx"]\n' >control_as_an_escape.yaml
printf 'incidents:\n  single: {name: "x", note: '"'"'\\u202E'"'"'}\n' >no_escapes_in_single_quotes.yaml
printf 'incidents:\r\n  d: {name: D,\r\n      nme: E}\r\n' >lines_of_windows.yaml
printf 'incidents:\r  e: {name: E,\r      nme: F}\r' >lines_of_old_macs.yaml
printf 'incidents:\n  f: {name: F,\n    note: x\342\200\250y,\n    nme: G}\n' >line_separator.yaml
cd .. && attrib --kb kb check

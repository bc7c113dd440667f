# What is too large, too deep, too long, too much.
mkdir kb && cd kb
truncate -s 67108865 file_of_more_than_64_mib.yaml
repeat() { awk -v text="$1" -v count="$2" 'BEGIN { while (count-- > 0) printf "%s", text }'; }
{ printf 'incidents:\n  deep:\n    name: D\n    x-deep: '; repeat '[' 61; repeat ']' 61; echo; } >depth_64.yaml
{ printf 'incidents:\n  deeper:\n    name: D\n    x-deep: '; repeat '[' 62; repeat ']' 62; echo; } >depth_65.yaml
{ printf 'incidents:\n  deeper-too:\n    name: D\n    x-deep:\n      '; repeat '- ' 62; echo x; } >depth_65_in_dashes.yaml
{ printf 'x-deep: '; repeat '{a: ' 100000; echo; } >depth_without_end.yaml
{ printf 'incidents:\n  long:\n    name: D\n    note: '; repeat x 65536; echo; } >text_of_64_kib.yaml
{ printf 'incidents:\n  longer:\n    name: D\n    note: '; repeat x 65537; echo; } >text_of_more.yaml
{ printf 'actors:\n'; awk 'BEGIN { for (i = 0; i < 320; ++i) printf "  a%d: {name: A%d, kind: state}\n", i, i }'
  printf 'sources: {s: {description: S}}\nclaims:\n  all:\n    act: accuse\n    cite: s\n    quote: q\n'
  printf '    by: '; awk 'BEGIN { for (i = 0; i < 320; ++i) printf "%sa%d", i ? ", " : "[", i; print "]" }'
  printf '    against: '; awk 'BEGIN { for (i = 0; i < 320; ++i) printf "%sa%d", i ? ", " : "[", i; print "]" }'
} >claim_of_all_against_all.yaml
cd .. && attrib --kb kb check

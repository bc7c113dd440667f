mkdir many
{
  echo "actors:"
  for i in $(seq 1100); do
    echo "  a$i: {name: Actor $i, kind: stat}"
  done
} >many/actors.yaml
printf 'actors:\n  z: {name: Z, kind: stat}\n' >many/more.yaml
attrib check --kb many many/more.yaml | tail -n 1
attrib check --kb many many/actors.yaml | tail -n 1
attrib query --kb many --keep-going 2>&1 >/dev/null

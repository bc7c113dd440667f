mkdir many
{
  echo "actors:"
  for i in $(seq 30); do
    echo "  a$i: {name: Actor $i, kind: stat}"
  done
} >many/actors.yaml
attrib --kb many query 2>errors
echo "status $?"
grep -c "error:" errors
tail -n 2 errors

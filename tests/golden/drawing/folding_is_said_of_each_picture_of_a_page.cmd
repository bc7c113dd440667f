. ./drawn.sh
dot_is 'echo "<svg/>"'
mkdir kb
{
  echo 'sources: {s: {title: S, publisher: P, published: 2020}}'
  echo 'cite: s'
  echo 'actors: {a: {name: A, kind: state}, b: {name: B, kind: state}}'
  echo 'claims:'
  for i in $(seq 1 70); do echo "  c$i: {act: accuse, by: a, against: b, said: 2020-01-02, quote: q}"; done
  echo '  d: {act: accuse, by: a, against: b, quote: q}'
} >kb/many.yaml
env PATH="$PWD/tools" attrib --kb kb export -o x.html

# Each backs the one before, and so the first: all of them are its allies.
mkdir kb
{
  echo 'sources: {s: {title: S, publisher: P, published: 2020}}'
  echo 'cite: s'
  echo 'actors:'
  for i in $(seq 0 199); do echo "  a$i: {name: A$i, kind: state}"; done
  echo 'claims:'
  echo '  c0: {act: accuse, by: a0, against: a199, said: 2020-01-01, quote: q}'
  for i in $(seq 1 198); do echo "  c$i: {act: support, by: a$i, answers: c$((i - 1)), said: 2020-01-02, quote: q}"; done
} >kb/chain.yaml
attrib export --kb kb --picture timeline -o chain.svg
grep -o 'class="lane"[^>]*' chain.svg

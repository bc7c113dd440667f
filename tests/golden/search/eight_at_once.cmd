export XDG_CACHE_HOME=$PWD/cache
sleep 0.3
for i in 1 2 3 4 5 6 7 8; do attrib search --format tsv 'thin air' > out$i & done
wait
cat out? | sort | uniq -c | sed 's/^ *//'

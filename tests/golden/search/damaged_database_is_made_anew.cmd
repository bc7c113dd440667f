export XDG_CACHE_HOME=$PWD/cache
sleep 0.3
attrib search --format tsv 'thin air' >/dev/null
for file in cache/attrib/*.db; do printf 'thick' | dd of="$file" bs=1 seek=5000 conv=notrunc 2>/dev/null; done
attrib search --format tsv 'thin air'
printf 'x' > cache/attrib/$(ls cache/attrib | grep db)
attrib search --format tsv 'thin air'

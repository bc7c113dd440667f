export XDG_CACHE_HOME=/dev/null
attrib search --format tsv 'thin air'

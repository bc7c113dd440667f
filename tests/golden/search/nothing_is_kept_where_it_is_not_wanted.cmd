export XDG_CACHE_HOME=$PWD/cache
attrib search --no-cache --format tsv 'thin air'
ls cache

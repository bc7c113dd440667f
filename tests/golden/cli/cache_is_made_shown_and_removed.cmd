export XDG_CACHE_HOME=$PWD/caches
attrib cache status | head -1
attrib cache build | head -1
attrib cache status | head -1
attrib cache clear
attrib cache status | head -1

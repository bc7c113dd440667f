unset HOME XDG_CACHE_HOME
attrib cache status
attrib cache clear
attrib cache build

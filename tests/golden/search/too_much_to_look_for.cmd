attrib search "$(printf "%03000d" 1)"

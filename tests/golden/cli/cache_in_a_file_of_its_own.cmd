attrib cache build --cache here.snapshot >/dev/null
attrib stats --cache here.snapshot --trust-cache >one
attrib stats --no-cache >other
cmp one other && echo the same
attrib cache clear --cache here.snapshot
attrib cache status --cache here.snapshot

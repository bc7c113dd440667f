# What was said of a snapshot that turns out to be damaged is not said again.
sleep 0.2
attrib cache build --kb "$SHIPPED" --cache snapshot >built
size=$(wc -c <snapshot)
head -c $((size / 4)) /dev/zero | tr '\0' '\377' |
  dd of=snapshot bs=1 seek=$((size / 2)) conv=notrunc status=none
attrib query --kb "$SHIPPED" --cache snapshot --trust-cache --actor nosuch

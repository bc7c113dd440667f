# What stdin gives once is asked again where the snapshot is damaged.
sleep 0.2
attrib cache build --kb "$SHIPPED" --cache snapshot >built
size=$(wc -c <snapshot)
head -c $((size / 4)) /dev/zero | tr '\0' '\377' |
  dd of=snapshot bs=1 seek=$((size / 2)) conv=notrunc status=none
echo 'MATCH (c:Claim) RETURN count(*) AS claims' |
  attrib cypher --kb "$SHIPPED" --cache snapshot --trust-cache --format csv -

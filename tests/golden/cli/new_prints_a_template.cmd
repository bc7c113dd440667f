for kind in incident actor claim source; do
  attrib new $kind | grep -E "^(${kind}s|  my-$kind):"
done

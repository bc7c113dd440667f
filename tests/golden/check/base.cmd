# The versions of the format that attrib.yaml may name.
for text in 'format: 1' 'format: 2' 'format: v1' 'title: T' 'format: 1
titel: T' '' '[1]'; do
  mkdir kb && printf '%s\n' "$text" >kb/attrib.yaml
  attrib --kb kb check
  rm -r kb
done

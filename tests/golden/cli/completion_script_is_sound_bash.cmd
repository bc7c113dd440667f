attrib completion bash >script
bash -n script

bash complete.sh attrib query --since 2
bash complete.sh attrib stats x
bash complete.sh attrib --kb nowhere query --actor ""

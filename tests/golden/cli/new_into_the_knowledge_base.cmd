attrib new actor apt28 -o incidents/apt28.yaml && grep -c "apt28:" incidents/apt28.yaml

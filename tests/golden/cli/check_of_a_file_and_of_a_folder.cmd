attrib --kb broken check broken/actors.yaml
attrib --kb broken check broken/claims.yaml | tail -n 1
attrib check incidents/2021

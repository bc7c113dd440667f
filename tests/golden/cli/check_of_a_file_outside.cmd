attrib check broken/claims.yaml

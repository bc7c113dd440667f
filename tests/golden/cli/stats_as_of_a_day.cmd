attrib stats --as-of 2021-07-19 --format csv | grep -E "Accuse|Deny"

attrib --kb "$SHIPPED" export --incident exchange-2021

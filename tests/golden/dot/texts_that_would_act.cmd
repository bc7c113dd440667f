attrib --kb texts_that_would_act export

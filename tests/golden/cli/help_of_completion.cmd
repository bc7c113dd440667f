attrib help completion

attrib stats everything

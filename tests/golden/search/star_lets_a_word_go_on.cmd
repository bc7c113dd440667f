attrib search 'hacke*'

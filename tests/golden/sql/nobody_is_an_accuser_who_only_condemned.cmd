attrib sql --format csv 'SELECT claim, accuser FROM accusations; -- tr condemns'

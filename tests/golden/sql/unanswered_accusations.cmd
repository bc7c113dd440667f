attrib sql --json 'SELECT * FROM unanswered_accusations'

attrib sql --format tsv 'SELECT answered, answer, lag_least, lag_most FROM answers'

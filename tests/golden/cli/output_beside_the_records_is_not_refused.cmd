attrib query --format csv -o incidents/answer.csv && wc -l <incidents/answer.csv

attrib query --format csv >one
attrib query --format csv -o two.csv
attrib query --format csv --output=three.csv
cmp one two.csv && cmp one three.csv

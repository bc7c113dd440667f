attrib query -o nowhere/answer.csv

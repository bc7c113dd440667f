COLUMNS=40 attrib query --claim us-accuses-mss >narrow
test "$(wc -L <narrow)" -le 40 && echo fits
attrib query --claim us-accuses-mss >usual
COLUMNS=80 attrib query --claim us-accuses-mss | cmp - usual
COLUMNS=nonsense attrib query --claim us-accuses-mss | cmp - usual

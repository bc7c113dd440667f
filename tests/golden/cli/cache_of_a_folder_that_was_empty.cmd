# A snapshot of no files says nothing of those that came since.
mkdir new
attrib --kb new stats
sleep 0.2
cp -r "$SHIPPED"/. new
attrib --kb new query --actor mss --format csv --jobs 2 >one
attrib --kb new query --actor mss --format csv --no-cache | cmp - one

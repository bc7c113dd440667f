for jobs in 0 65 -1 2x '' 99999999999999999999; do
  attrib stats --jobs "$jobs" || echo "$?"
done

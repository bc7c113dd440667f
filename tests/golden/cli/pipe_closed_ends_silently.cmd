# The reader is gone long before there is something to read.
{
  sleep 0.5
  attrib stats
  echo "status $?" >&2
} | true

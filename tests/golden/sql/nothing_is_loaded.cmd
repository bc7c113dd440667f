attrib sql "SELECT load_extension('libm.so.6')"; attrib sql "SELECT readfile('incidents/records.yaml')"

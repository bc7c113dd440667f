attrib search hack fabricatd

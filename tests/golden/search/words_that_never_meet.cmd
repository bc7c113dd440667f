attrib search hack fabricated

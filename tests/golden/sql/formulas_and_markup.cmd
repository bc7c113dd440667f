attrib sql --format csv "SELECT note FROM claims WHERE id = 'ar'"; attrib sql --format md "SELECT note FROM claims WHERE id = 'ar'"

attrib search ｻｲﾊﾞｰ

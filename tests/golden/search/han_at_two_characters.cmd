attrib search 中方

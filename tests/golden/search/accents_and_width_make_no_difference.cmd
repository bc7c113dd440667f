attrib search CAFE Ｐａｐｅｒ

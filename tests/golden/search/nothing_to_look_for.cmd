attrib search ' "" * …'

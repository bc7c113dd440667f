attrib search --color always hack office*

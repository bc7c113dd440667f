attrib search --json '中方' 'thin'

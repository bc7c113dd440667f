attrib search saldiriyi; attrib search disisleri

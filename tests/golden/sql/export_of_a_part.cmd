attrib export --claim zh --as-of 2021-07-20 --format sqlite -o part.sqlite
python3 -c "
import sqlite3
db = sqlite3.connect('file:part.sqlite?mode=ro', uri=True)
print(db.execute('PRAGMA foreign_key_check').fetchall(), db.execute('PRAGMA integrity_check').fetchall())
for row in db.execute('SELECT id FROM records ORDER BY number'): print(*row)
for row in db.execute('SELECT * FROM about ORDER BY key LIMIT 1'): print(*row)"

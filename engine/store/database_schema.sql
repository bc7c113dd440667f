-- Copyright 2026 The attrib authors
-- SPDX-License-Identifier: MIT

-- The database that attrib makes of its records, for `attrib sql`, `attrib search` and
-- `attrib export --format sqlite`. docs/sql.md tells of it; a test holds the two together.
--
-- A date is three columns: the text as the record has it (EDTF, with ? and ~), and the first and the
-- last day that it may mean, as YYYY-MM-DD; NULL where an end is open. `_as_written` has the words
-- of the source from which an analyst worked it out. What a record does not say is NULL.

-- What the database was made of.
CREATE TABLE about (
  key TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- The words for what a claim does.
CREATE TABLE acts (
  act TEXT NOT NULL PRIMARY KEY,
  help TEXT NOT NULL,
  past TEXT NOT NULL,                  -- for prose: "accused in return"
  cameo TEXT NOT NULL,                 -- event code of CAMEO
  edge TEXT,                           -- type of the derived edge
  is_answer INTEGER NOT NULL           -- 1 where a claim of this act answers what it names in `answers`
) STRICT, WITHOUT ROWID;

-- Every record: an id means one thing everywhere.
CREATE TABLE records (
  number INTEGER PRIMARY KEY,          -- the row of `search`
  id TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN ('actor', 'incident', 'claim', 'source')),
  name TEXT,                           -- name, title, or description; NULL of a claim
  file TEXT NOT NULL,
  line INTEGER NOT NULL
) STRICT;

CREATE TABLE actors (
  id TEXT NOT NULL PRIMARY KEY REFERENCES records (id),
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  country TEXT,
  role TEXT,
  note TEXT,                           -- the analyst's own words
  file TEXT NOT NULL,
  line INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE incidents (
  id TEXT NOT NULL PRIMARY KEY REFERENCES records (id),
  name TEXT NOT NULL,
  summary TEXT,
  alleged INTEGER NOT NULL,            -- 1 where it is known only from claims
  began TEXT, began_earliest TEXT, began_latest TEXT, began_as_written TEXT,
  ended TEXT, ended_earliest TEXT, ended_latest TEXT, ended_as_written TEXT,
  disclosed TEXT, disclosed_earliest TEXT, disclosed_latest TEXT, disclosed_as_written TEXT,
  note TEXT,
  file TEXT NOT NULL,
  line INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE claims (
  id TEXT NOT NULL PRIMARY KEY REFERENCES records (id),
  act TEXT NOT NULL REFERENCES acts (act),
  said TEXT, said_earliest TEXT, said_latest TEXT, said_as_written TEXT,
  recorded TEXT, recorded_earliest TEXT, recorded_latest TEXT, recorded_as_written TEXT,
  instrument TEXT,
  wording TEXT,                        -- how sure, in the speaker's own words
  likelihood TEXT,                     -- the analyst's reading of them, ICD-203
  confidence TEXT,
  responsibility TEXT,
  superseded INTEGER NOT NULL,         -- 1 where a later claim corrects or withdraws it
  presence TEXT NOT NULL CHECK (presence IN ('present', 'maybe', 'undated')),
  note TEXT,
  file TEXT NOT NULL,
  line INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE sources (
  id TEXT NOT NULL PRIMARY KEY REFERENCES records (id),
  title TEXT,
  description TEXT,
  publisher TEXT,
  published TEXT, published_earliest TEXT, published_latest TEXT, published_as_written TEXT,
  updated TEXT, updated_earliest TEXT, updated_latest TEXT, updated_as_written TEXT,
  url TEXT,
  archived TEXT,
  lang TEXT,
  reliability TEXT,                    -- Admiralty code, a to f
  note TEXT,
  file TEXT NOT NULL,
  line INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Of any record

CREATE TABLE aliases (
  id INTEGER PRIMARY KEY,
  record TEXT NOT NULL REFERENCES records (id),
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  since TEXT, since_earliest TEXT, since_latest TEXT, since_as_written TEXT
) STRICT;

-- Who coined an alias.
CREATE TABLE alias_by (
  alias INTEGER NOT NULL REFERENCES aliases (id),
  actor TEXT NOT NULL REFERENCES actors (id),
  PRIMARY KEY (alias, actor)
) STRICT, WITHOUT ROWID;

-- Ids in outside catalogues.
CREATE TABLE refs (
  record TEXT NOT NULL REFERENCES records (id),
  catalogue TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (record, catalogue)
) STRICT, WITHOUT ROWID;

-- The analyst's own keys, those that begin with x-: one row for each text, by its path.
CREATE TABLE own_keys (
  record TEXT NOT NULL REFERENCES records (id),
  path TEXT NOT NULL,
  value TEXT NOT NULL
) STRICT;

-- Where a record, or one of its figures, can be read.
CREATE TABLE cites (
  id INTEGER PRIMARY KEY,
  record TEXT NOT NULL REFERENCES records (id),
  figure INTEGER REFERENCES figures (id),
  source TEXT NOT NULL REFERENCES sources (id),
  at TEXT,                             -- where in the source the words stand
  via TEXT REFERENCES records (id),    -- through which source or medium it had them
  lang TEXT,                           -- of the original of a translated quote
  original TEXT,
  credibility TEXT,                    -- Admiralty code, 1 to 6
  file TEXT NOT NULL,
  line INTEGER NOT NULL
) STRICT;

CREATE TABLE quotes (
  cite INTEGER NOT NULL REFERENCES cites (id),
  position INTEGER NOT NULL,
  quote TEXT NOT NULL,
  PRIMARY KEY (cite, position)
) STRICT, WITHOUT ROWID;

-- Numbers: who and how many were hit (of an incident), or what a speaker gives (of a claim).
CREATE TABLE figures (
  id INTEGER PRIMARY KEY,
  record TEXT NOT NULL REFERENCES records (id),
  position INTEGER NOT NULL,
  count INTEGER,                       -- NULL where no number is given
  qualifier TEXT,
  as_written TEXT,
  what TEXT
) STRICT;

CREATE TABLE figure_places (
  figure INTEGER NOT NULL REFERENCES figures (id),
  position INTEGER NOT NULL,
  actor TEXT REFERENCES actors (id),
  place TEXT,                          -- what is no actor: "worldwide"
  PRIMARY KEY (figure, position)
) STRICT, WITHOUT ROWID;

-- Of actors

CREATE TABLE memberships (
  id INTEGER PRIMARY KEY,
  actor TEXT NOT NULL REFERENCES actors (id),
  tie TEXT NOT NULL CHECK (tie IN ('part_of', 'member_of')),
  whole TEXT NOT NULL REFERENCES actors (id),
  "from" TEXT, from_earliest TEXT, from_latest TEXT, from_as_written TEXT,
  until TEXT, until_earliest TEXT, until_latest TEXT, until_as_written TEXT,
  file TEXT NOT NULL,
  line INTEGER NOT NULL
) STRICT;

CREATE TABLE located_in (
  actor TEXT NOT NULL REFERENCES actors (id),
  state TEXT NOT NULL REFERENCES actors (id),
  PRIMARY KEY (actor, state)
) STRICT, WITHOUT ROWID;

CREATE TABLE accredited_to (
  actor TEXT NOT NULL REFERENCES actors (id),
  host TEXT NOT NULL REFERENCES actors (id),
  PRIMARY KEY (actor, host)
) STRICT, WITHOUT ROWID;

-- Of incidents

CREATE TABLE incident_kinds (
  incident TEXT NOT NULL REFERENCES incidents (id),
  kind TEXT NOT NULL,
  PRIMARY KEY (incident, kind)
) STRICT, WITHOUT ROWID;

CREATE TABLE incident_parts (
  part TEXT NOT NULL REFERENCES incidents (id),
  whole TEXT NOT NULL REFERENCES incidents (id),
  PRIMARY KEY (part, whole)
) STRICT, WITHOUT ROWID;

CREATE TABLE incident_targets (
  incident TEXT NOT NULL REFERENCES incidents (id),
  actor TEXT NOT NULL REFERENCES actors (id),
  PRIMARY KEY (incident, actor)
) STRICT, WITHOUT ROWID;

CREATE TABLE incident_products (
  incident TEXT NOT NULL REFERENCES incidents (id),
  product TEXT NOT NULL,
  PRIMARY KEY (incident, product)
) STRICT, WITHOUT ROWID;

CREATE TABLE incident_exploits (
  incident TEXT NOT NULL REFERENCES incidents (id),
  cve TEXT NOT NULL,
  PRIMARY KEY (incident, cve)
) STRICT, WITHOUT ROWID;

CREATE TABLE incident_techniques (
  incident TEXT NOT NULL REFERENCES incidents (id),
  technique TEXT NOT NULL,             -- ATT&CK id
  PRIMARY KEY (incident, technique)
) STRICT, WITHOUT ROWID;

-- Of claims

CREATE TABLE claim_by (
  claim TEXT NOT NULL REFERENCES claims (id),
  actor TEXT NOT NULL REFERENCES actors (id),
  PRIMARY KEY (claim, actor)
) STRICT, WITHOUT ROWID;

CREATE TABLE claim_voice (
  claim TEXT NOT NULL REFERENCES claims (id),
  actor TEXT NOT NULL REFERENCES actors (id),
  PRIMARY KEY (claim, actor)
) STRICT, WITHOUT ROWID;

-- Who joined, and the act that they performed themselves; NULL where that is not stated, which is
-- never to be read as an accusation.
CREATE TABLE claim_with (
  claim TEXT NOT NULL REFERENCES claims (id),
  actor TEXT NOT NULL REFERENCES actors (id),
  act TEXT REFERENCES acts (act),
  PRIMARY KEY (claim, actor)
) STRICT, WITHOUT ROWID;

CREATE TABLE claim_against (
  claim TEXT NOT NULL REFERENCES claims (id),
  actor TEXT NOT NULL REFERENCES actors (id),
  PRIMARY KEY (claim, actor)
) STRICT, WITHOUT ROWID;

CREATE TABLE claim_over (
  claim TEXT NOT NULL REFERENCES claims (id),
  incident TEXT NOT NULL REFERENCES incidents (id),
  PRIMARY KEY (claim, incident)
) STRICT, WITHOUT ROWID;

-- What a claim responds to, and whether its act answers that, only joins it, or neither. The lag is
-- in days, at least and at most; NULL where a bound, or a day, is not known.
CREATE TABLE claim_answers (
  claim TEXT NOT NULL REFERENCES claims (id),
  answered TEXT NOT NULL REFERENCES claims (id),
  how TEXT NOT NULL CHECK (how IN ('answers', 'joins', 'follows')),
  lag_least INTEGER,
  lag_most INTEGER,
  PRIMARY KEY (claim, answered)
) STRICT, WITHOUT ROWID;

CREATE TABLE claim_supersedes (
  claim TEXT NOT NULL REFERENCES claims (id),
  superseded TEXT NOT NULL REFERENCES claims (id),
  PRIMARY KEY (claim, superseded)
) STRICT, WITHOUT ROWID;

CREATE TABLE claim_grounds (
  claim TEXT NOT NULL REFERENCES claims (id),
  ground TEXT NOT NULL,
  PRIMARY KEY (claim, ground)
) STRICT, WITHOUT ROWID;

-- Contested ties that a claim asserts, or rules out.
CREATE TABLE alleges (
  claim TEXT NOT NULL REFERENCES claims (id),
  who TEXT NOT NULL REFERENCES records (id),
  tie TEXT NOT NULL,
  whom TEXT NOT NULL REFERENCES records (id),
  wording TEXT,
  negated INTEGER NOT NULL,            -- 1 where the speaker rules it out
  superseded INTEGER NOT NULL,         -- 1 where the claim is
  file TEXT NOT NULL,
  line INTEGER NOT NULL
) STRICT;

-- What follows from a claim by its act: ACCUSES, COUNTER_ACCUSES, CRITICISES, DENIES and SUPPORTS
-- between actors, ATTRIBUTED_TO from an incident. Nobody's but the claim's.
CREATE TABLE edges (
  claim TEXT NOT NULL REFERENCES claims (id),
  type TEXT NOT NULL,
  source TEXT NOT NULL REFERENCES records (id),
  target TEXT NOT NULL REFERENCES records (id),
  act TEXT REFERENCES acts (act),      -- NULL of a joiner whose act is not stated
  superseded INTEGER NOT NULL,         -- 1 where the claim is: then it is said no longer
  file TEXT NOT NULL,
  line INTEGER NOT NULL
) STRICT;

-- Of sources

CREATE TABLE source_authors (
  source TEXT NOT NULL REFERENCES sources (id),
  position INTEGER NOT NULL,
  author TEXT NOT NULL,
  PRIMARY KEY (source, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE source_relays (
  source TEXT NOT NULL REFERENCES sources (id),
  relayed TEXT NOT NULL REFERENCES sources (id),
  PRIMARY KEY (source, relayed)
) STRICT, WITHOUT ROWID;

-- Indexes for the other direction

CREATE INDEX records_by_kind ON records (kind, number);
CREATE INDEX aliases_by_record ON aliases (record, position);
CREATE INDEX alias_by_actor ON alias_by (actor);
CREATE INDEX own_keys_by_record ON own_keys (record);
CREATE INDEX cites_by_record ON cites (record);
CREATE INDEX cites_by_source ON cites (source);
CREATE INDEX cites_by_via ON cites (via) WHERE via IS NOT NULL;
CREATE INDEX cites_by_figure ON cites (figure) WHERE figure IS NOT NULL;
CREATE INDEX figures_by_record ON figures (record, position);
CREATE INDEX figure_places_by_actor ON figure_places (actor) WHERE actor IS NOT NULL;
CREATE INDEX memberships_by_actor ON memberships (actor);
CREATE INDEX memberships_by_whole ON memberships (whole);
CREATE INDEX located_in_by_state ON located_in (state);
CREATE INDEX accredited_to_by_host ON accredited_to (host);
CREATE INDEX incident_parts_by_whole ON incident_parts (whole);
CREATE INDEX incident_targets_by_actor ON incident_targets (actor);
CREATE INDEX incident_exploits_by_cve ON incident_exploits (cve);
CREATE INDEX incident_techniques_by_technique ON incident_techniques (technique);
CREATE INDEX claims_by_act ON claims (act);
CREATE INDEX claims_by_day ON claims (said_earliest);
CREATE INDEX claim_by_actor ON claim_by (actor);
CREATE INDEX claim_voice_by_actor ON claim_voice (actor);
CREATE INDEX claim_with_by_actor ON claim_with (actor);
CREATE INDEX claim_against_by_actor ON claim_against (actor);
CREATE INDEX claim_over_by_incident ON claim_over (incident);
CREATE INDEX claim_answers_by_answered ON claim_answers (answered);
CREATE INDEX claim_supersedes_by_superseded ON claim_supersedes (superseded);
CREATE INDEX alleges_by_claim ON alleges (claim);
CREATE INDEX alleges_by_who ON alleges (who);
CREATE INDEX alleges_by_whom ON alleges (whom);
CREATE INDEX edges_by_claim ON edges (claim);
CREATE INDEX edges_by_source ON edges (source, type);
CREATE INDEX edges_by_target ON edges (target, type);
CREATE INDEX source_relays_by_relayed ON source_relays (relayed);

-- The usual questions. Ids and names in a list have "; " between them, in order of the ids.

-- Each claim in one row.
CREATE VIEW claim_summaries AS
SELECT
  c.id AS claim, c.said, c.said_earliest, c.said_latest, c.act,
  (SELECT group_concat(actor, '; ') FROM claim_by WHERE claim = c.id) AS "by",
  (SELECT group_concat(a.name, '; ') FROM claim_by b JOIN actors a ON a.id = b.actor
   WHERE b.claim = c.id) AS by_names,
  (SELECT group_concat(actor, '; ') FROM claim_voice WHERE claim = c.id) AS voice,
  (SELECT group_concat(a.name, '; ') FROM claim_voice b JOIN actors a ON a.id = b.actor
   WHERE b.claim = c.id) AS voice_names,
  (SELECT group_concat(actor || ifnull(': ' || act, ''), '; ') FROM claim_with
   WHERE claim = c.id) AS "with",
  (SELECT group_concat(actor, '; ') FROM claim_against WHERE claim = c.id) AS against,
  (SELECT group_concat(a.name, '; ') FROM claim_against b JOIN actors a ON a.id = b.actor
   WHERE b.claim = c.id) AS against_names,
  (SELECT group_concat(incident, '; ') FROM claim_over WHERE claim = c.id) AS "over",
  (SELECT group_concat(answered, '; ') FROM claim_answers WHERE claim = c.id) AS answers,
  c.wording, c.superseded, c.presence, c.file, c.line
FROM claims c;

-- Who accused whom, by accusing, charging, sanctioning or accusing in return: whoever made the
-- claim, and a joiner only where that is its own act. Claims that were superseded are left out.
CREATE VIEW accusations AS
SELECT
  e.claim, c.said, c.said_earliest, c.said_latest, e.act,
  e.source AS accuser, a.name AS accuser_name,
  e.target AS accused, b.name AS accused_name,
  NOT EXISTS (SELECT 1 FROM claim_by m WHERE m.claim = e.claim AND m.actor = e.source) AS joined,
  c.presence, c.file, c.line
FROM edges e
JOIN claims c ON c.id = e.claim
JOIN actors a ON a.id = e.source
JOIN actors b ON b.id = e.target
WHERE e.type IN ('ACCUSES', 'COUNTER_ACCUSES') AND e.superseded = 0;

-- What was answered, by what, after how many days.
CREATE VIEW answers AS
SELECT
  r.answered, o.act AS answered_act, o.said AS answered_said,
  r.claim AS answer, c.act, c.said,
  (SELECT group_concat(actor, '; ') FROM claim_by WHERE claim = r.claim) AS "by",
  r.lag_least, r.lag_most, c.file, c.line
FROM claim_answers r
JOIN claims c ON c.id = r.claim
JOIN claims o ON o.id = r.answered
WHERE r.how = 'answers';

-- Accusations of claims that nobody answered, as far as the records say.
CREATE VIEW unanswered_accusations AS
SELECT * FROM accusations a
WHERE NOT EXISTS (SELECT 1 FROM claim_answers r WHERE r.answered = a.claim AND r.how = 'answers');

-- Who and how many were hit by an incident, and by whom the source says so.
CREATE VIEW affected AS
SELECT
  f.record AS incident, f.count, f.qualifier, f.as_written, f.what,
  (SELECT group_concat(ifnull(actor, place), '; ') FROM figure_places WHERE figure = f.id) AS "where",
  i.file, i.line
FROM figures f
JOIN incidents i ON i.id = f.record;

-- Every text that search looks at, and the citation that a quote belongs to.
CREATE VIEW texts AS
SELECT id AS record, 'name' AS field, NULL AS cite, name AS text FROM actors
UNION ALL SELECT id, 'name', NULL, name FROM incidents
UNION ALL SELECT id, 'name', NULL, title FROM sources WHERE title IS NOT NULL
UNION ALL SELECT record, 'alias', NULL, name FROM aliases
UNION ALL SELECT id, 'summary', NULL, summary FROM incidents WHERE summary IS NOT NULL
UNION ALL SELECT id, 'description', NULL, description FROM sources WHERE description IS NOT NULL
UNION ALL SELECT id, 'publisher', NULL, publisher FROM sources WHERE publisher IS NOT NULL
UNION ALL SELECT id, 'wording', NULL, wording FROM claims WHERE wording IS NOT NULL
UNION ALL SELECT claim, 'wording', NULL, wording FROM alleges WHERE wording IS NOT NULL
UNION ALL SELECT c.record, 'quote', c.id, q.quote FROM cites c JOIN quotes q ON q.cite = c.id
UNION ALL SELECT record, 'original', id, original FROM cites WHERE original IS NOT NULL
UNION ALL SELECT id, 'note', NULL, note FROM actors WHERE note IS NOT NULL
UNION ALL SELECT id, 'note', NULL, note FROM incidents WHERE note IS NOT NULL
UNION ALL SELECT id, 'note', NULL, note FROM claims WHERE note IS NOT NULL
UNION ALL SELECT id, 'note', NULL, note FROM sources WHERE note IS NOT NULL;

-- The index of search: a row for each record, by its number. Its words are folded (no case, accents
-- or width), and scripts without blanks are cut into pairs of characters. Names weigh most in the
-- rank.
CREATE VIRTUAL TABLE search USING fts5 (
  names, summaries, quotes, notes, content = '', tokenize = 'ascii'
);
INSERT INTO search (search, rank) VALUES ('rank', 'bm25(10.0, 4.0, 2.0, 1.0)');

-- Every word of the index, and in how many records it stands.
CREATE VIRTUAL TABLE words USING fts5vocab (search, row);

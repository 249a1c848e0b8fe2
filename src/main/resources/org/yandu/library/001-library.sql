-- The library as first released. Times are ISO 8601 in UTC; offsets count UTF-16 code units of the
-- report's text, as everywhere in the program.
PRAGMA application_id = 0x59616E64;

CREATE TABLE report (
  fingerprint TEXT NOT NULL PRIMARY KEY, -- SHA-256 of the text as UTF-8
  title       TEXT NOT NULL,
  subtitle    TEXT NOT NULL,
  place       TEXT NOT NULL,
  year        INTEGER NOT NULL,
  meeting     TEXT NOT NULL,
  given       TEXT NOT NULL,             -- the day the report was given, as far as known
  copy_source TEXT NOT NULL,             -- where the text was published
  source      TEXT NOT NULL,             -- the shipped folder or the file it was read from
  added       TEXT NOT NULL,
  length      INTEGER NOT NULL,          -- of the text, in UTF-16 code units
  text        TEXT NOT NULL
) STRICT;

CREATE TABLE block (
  report   TEXT NOT NULL REFERENCES report ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (position >= 0),
  kind     TEXT NOT NULL,
  level    INTEGER NOT NULL,
  start    INTEGER NOT NULL CHECK (start >= 0),
  "end"    INTEGER NOT NULL CHECK ("end" >= start),
  PRIMARY KEY (report, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE page_start (
  report TEXT NOT NULL REFERENCES report ON DELETE CASCADE,
  page   INTEGER NOT NULL CHECK (page >= 1),
  start  INTEGER NOT NULL CHECK (start >= 0),
  PRIMARY KEY (report, page)
) STRICT, WITHOUT ROWID;

CREATE TABLE term (
  report     TEXT NOT NULL REFERENCES report ON DELETE CASCADE,
  position   INTEGER NOT NULL CHECK (position >= 0),
  number     INTEGER NOT NULL,
  headword   TEXT NOT NULL,
  definition TEXT NOT NULL,
  PRIMARY KEY (report, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE alias (
  report   TEXT NOT NULL,
  term     INTEGER NOT NULL,             -- the term's position
  position INTEGER NOT NULL CHECK (position >= 0),
  alias    TEXT NOT NULL,
  PRIMARY KEY (report, term, position),
  FOREIGN KEY (report, term) REFERENCES term ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- A report with annotations cannot be removed before they are.
CREATE TABLE annotation (
  id       TEXT NOT NULL PRIMARY KEY,    -- a UUID
  report   TEXT NOT NULL REFERENCES report ON DELETE RESTRICT,
  start    INTEGER NOT NULL CHECK (start >= 0),
  "end"    INTEGER NOT NULL CHECK ("end" >= start),
  exact    TEXT NOT NULL,
  prefix   TEXT NOT NULL,
  suffix   TEXT NOT NULL,
  path     TEXT NOT NULL,                -- headings, outermost first, a line feed after each
  kind     TEXT NOT NULL,
  note     TEXT NOT NULL,
  author   TEXT NOT NULL,
  created  TEXT NOT NULL,
  modified TEXT NOT NULL
) STRICT;

CREATE INDEX annotation_in_reading_order ON annotation (report, start, "end", id);

CREATE TABLE reading_position (
  report TEXT NOT NULL PRIMARY KEY REFERENCES report ON DELETE CASCADE,
  offset INTEGER NOT NULL CHECK (offset >= 0)
) STRICT, WITHOUT ROWID;

CREATE TABLE setting (
  key   TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- What a reader did to the glossary of a report. The tables term and alias keep what the report
-- itself brings.
CREATE TABLE term_edit (
  id         TEXT NOT NULL PRIMARY KEY,  -- a UUID
  report     TEXT NOT NULL REFERENCES report ON DELETE RESTRICT,
  kind       TEXT NOT NULL,
  target     TEXT NOT NULL,              -- the folded headword of the official entry, or nothing
  headword   TEXT NOT NULL,
  aliases    TEXT NOT NULL,              -- a line feed after each
  definition TEXT NOT NULL,
  created    TEXT NOT NULL,
  modified   TEXT NOT NULL
) STRICT;

CREATE UNIQUE INDEX one_edit_of_an_entry ON term_edit (report, target) WHERE target <> '';

CREATE INDEX term_edit_of_report ON term_edit (report);

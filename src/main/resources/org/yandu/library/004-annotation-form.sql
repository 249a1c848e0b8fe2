-- How an annotation is shown, and how sure its place is since the report was replaced.
ALTER TABLE annotation ADD COLUMN form TEXT NOT NULL DEFAULT 'HIGHLIGHT';
ALTER TABLE annotation ADD COLUMN outcome TEXT NOT NULL DEFAULT 'FOUND';

-- What was deleted, in the columns of the table above, and when.
CREATE TABLE annotation_bin (
  id       TEXT NOT NULL PRIMARY KEY,
  report   TEXT NOT NULL REFERENCES report ON DELETE CASCADE,
  start    INTEGER NOT NULL,
  "end"    INTEGER NOT NULL,
  exact    TEXT NOT NULL,
  prefix   TEXT NOT NULL,
  suffix   TEXT NOT NULL,
  path     TEXT NOT NULL,
  kind     TEXT NOT NULL,
  note     TEXT NOT NULL,
  author   TEXT NOT NULL,
  created  TEXT NOT NULL,
  modified TEXT NOT NULL,
  tags     TEXT NOT NULL,
  form     TEXT NOT NULL,
  outcome  TEXT NOT NULL,
  deleted  TEXT NOT NULL
) STRICT;

-- The contents under which an annotation has left this library or come into it. They tell an older
-- state that comes in again from one that was changed on the other side.
CREATE TABLE annotation_version (
  annotation TEXT NOT NULL,
  version    TEXT NOT NULL,              -- a hash of the content
  PRIMARY KEY (annotation, version)
) STRICT, WITHOUT ROWID;

CREATE TABLE annotation_kind (
  position INTEGER NOT NULL PRIMARY KEY,
  id       TEXT NOT NULL UNIQUE,         -- a word for those there are from the beginning, or a UUID
  name     TEXT NOT NULL,
  colour   TEXT NOT NULL
) STRICT;

INSERT INTO annotation_kind (position, id, name, colour) VALUES
  (0, 'HIGHLIGHT', '亮点', 'YELLOW'),
  (1, 'TARGET', '目标', 'GREEN'),
  (2, 'TASK', '任务', 'BLUE'),
  (3, 'FIGURE', '数据', 'PURPLE'),
  (4, 'QUESTION', '疑问', 'RED'),
  (5, 'PROPOSAL', '建议', 'ORANGE');

-- The version that took the place of this one; nothing for one that has not been replaced.
ALTER TABLE report ADD COLUMN successor TEXT NOT NULL DEFAULT '';

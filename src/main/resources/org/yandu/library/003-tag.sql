-- Words of the reader's own, by which annotations are gathered; a line feed after each.
ALTER TABLE annotation ADD COLUMN tags TEXT NOT NULL DEFAULT '';

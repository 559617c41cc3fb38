-- The places of a log are written some at a time, and all of them come into force in one step: those of which the number is the log's.
ALTER TABLE log_files ADD COLUMN search INTEGER NOT NULL DEFAULT 0;
ALTER TABLE pii_spans ADD COLUMN search INTEGER NOT NULL DEFAULT 0;
DROP INDEX pii_spans_by_log_file;
CREATE INDEX pii_spans_by_search ON pii_spans(log_file_id, search, start_offset);
-- Which places are not in force: not yet, or no more.
CREATE TABLE span_searches (
    log_file_id TEXT NOT NULL REFERENCES log_files(id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    -- NULL once it is over: what it has left is to be removed
    begun_at TEXT,
    PRIMARY KEY (log_file_id, number)
);

-- Deleted issues, to be restored for a while. Their rows lie here as text, whatever table they come from, so that no query
-- elsewhere has to leave them out.
CREATE TABLE deleted_issues (
    id TEXT PRIMARY KEY,
    title TEXT NOT NULL,
    deleted_at TEXT NOT NULL
);

CREATE TABLE deleted_rows (
    number INTEGER PRIMARY KEY,
    issue_id TEXT NOT NULL REFERENCES deleted_issues(id) ON DELETE CASCADE,
    table_name TEXT NOT NULL,
    -- by column, a pair of type and value: {"id":["text","..."]}; what JSON cannot hold is in hexadecimal digits
    content TEXT NOT NULL
);
CREATE INDEX deleted_rows_by_issue ON deleted_rows(issue_id, number);

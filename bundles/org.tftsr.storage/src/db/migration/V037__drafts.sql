-- What was typed and not saved, for when a program ends without asking.
CREATE TABLE drafts (
    kind TEXT NOT NULL CHECK (kind IN ('fields', 'whys', 'text', 'question')),
    -- the issue or the document that is edited
    subject TEXT NOT NULL,
    -- the process in which it was typed: while that runs, the draft is of no concern to others
    writer TEXT NOT NULL,
    issue_id TEXT NOT NULL,
    -- JSON
    content TEXT NOT NULL,
    -- with milliseconds
    kept_at TEXT NOT NULL,
    PRIMARY KEY (kind, subject, writer),
    FOREIGN KEY (issue_id) REFERENCES issues(id) ON DELETE CASCADE
);
CREATE INDEX drafts_by_issue ON drafts(issue_id);

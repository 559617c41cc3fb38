CREATE TABLE pseudonyms (
    issue_id TEXT NOT NULL REFERENCES issues(id) ON DELETE CASCADE,
    pii_type TEXT NOT NULL,
    number INTEGER NOT NULL,
    value_encrypted TEXT NOT NULL,
    PRIMARY KEY (issue_id, pii_type, number)
);

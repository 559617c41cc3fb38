-- What a redaction changed, so that the original can be made again from the redacted copy.
CREATE TABLE restorations (
    id TEXT PRIMARY KEY,
    -- the log of an issue that the copy was made of; NULL for a log of no issue
    log_file_id TEXT REFERENCES log_files(id) ON DELETE CASCADE,
    -- the next three are NULL until the copy is complete
    redacted_sha256 TEXT,
    original_sha256 TEXT,
    charset TEXT,
    created_at TEXT NOT NULL
);
CREATE INDEX restorations_by_copy ON restorations(redacted_sha256);
CREATE INDEX restorations_by_log ON restorations(log_file_id);
CREATE TABLE restoration_pieces (
    restoration_id TEXT NOT NULL REFERENCES restorations(id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    content_encrypted BLOB NOT NULL,
    PRIMARY KEY (restoration_id, number)
);

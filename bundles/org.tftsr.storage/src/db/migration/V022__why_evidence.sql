-- Where the lines of resolution_steps.evidence were taken from. The text there is what counts: a row whose text is no line of it
-- any more says nothing, and a line without a row is read as it is written.
CREATE TABLE why_evidence (
    why_id TEXT NOT NULL REFERENCES resolution_steps(id) ON DELETE CASCADE,
    text TEXT NOT NULL,
    log_file_id TEXT REFERENCES log_files(id) ON DELETE CASCADE,
    file_sha256 TEXT NOT NULL,
    PRIMARY KEY (why_id, text)
);

-- What was written to fields of a ticket beside title and text: a JSON object of text.
ALTER TABLE remote_links ADD COLUMN written TEXT NOT NULL DEFAULT '{}';

-- A publication may have failed for good. A check cannot be changed, so that the table is made anew.
CREATE TABLE publications_anew (
    id TEXT PRIMARY KEY,
    issue_id TEXT NOT NULL REFERENCES issues(id) ON DELETE CASCADE,
    document_id TEXT REFERENCES documents(id) ON DELETE CASCADE,
    service TEXT NOT NULL CHECK(service IN ('confluence','servicenow','azuredevops')),
    place TEXT,
    title TEXT NOT NULL,
    -- a JSON object of text
    choices TEXT NOT NULL DEFAULT '{}',
    remote_id TEXT,
    content_sha256 TEXT,
    step TEXT NOT NULL CHECK(step IN ('prepared','sending','failed','written','done')),
    -- a JSON array of hashes
    attached TEXT NOT NULL DEFAULT '[]',
    problem TEXT,
    -- with milliseconds
    started_at TEXT NOT NULL,
    updated_at TEXT NOT NULL
);
INSERT INTO publications_anew(id, issue_id, document_id, service, place, title, choices, remote_id, content_sha256, step, attached,
    problem, started_at, updated_at)
SELECT id, issue_id, document_id, service, place, title, choices, remote_id, content_sha256, step, attached, problem, started_at,
    updated_at FROM publications;
DROP TABLE publications;
ALTER TABLE publications_anew RENAME TO publications;
CREATE INDEX publications_by_issue ON publications(issue_id, started_at);
CREATE INDEX publications_by_document ON publications(document_id) WHERE document_id IS NOT NULL;

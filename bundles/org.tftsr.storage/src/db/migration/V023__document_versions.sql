-- Every text a document had, the present one included. A document without rows here was written before they were kept, or
-- comes from the earlier app: its present text becomes version 1 when it is first replaced.
CREATE TABLE document_versions (
    document_id TEXT NOT NULL REFERENCES documents(id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    title TEXT NOT NULL,
    content_md TEXT NOT NULL,
    -- of content_md in UTF-8
    sha256 TEXT NOT NULL,
    origin TEXT NOT NULL,
    author TEXT NOT NULL,
    -- milliseconds since the epoch, as in documents
    saved_at INTEGER NOT NULL,
    PRIMARY KEY (document_id, number)
);

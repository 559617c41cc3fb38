-- How one signs in to a service, and what the user has chosen for it. NULL in rows of the earlier app: they read as what fits best.
ALTER TABLE integration_config ADD COLUMN own_server INTEGER;
ALTER TABLE integration_config ADD COLUMN sign_in TEXT;
ALTER TABLE integration_config ADD COLUMN oauth_issuer TEXT;
ALTER TABLE integration_config ADD COLUMN oauth_client_id TEXT;
ALTER TABLE integration_config ADD COLUMN oauth_scopes TEXT;
ALTER TABLE integration_config ADD COLUMN oauth_redirect_port INTEGER NOT NULL DEFAULT 0;
-- encrypted as the tokens are, bound to its service; NULL where there is none
ALTER TABLE integration_config ADD COLUMN encrypted_client_secret TEXT;
-- a JSON object of text
ALTER TABLE integration_config ADD COLUMN defaults TEXT NOT NULL DEFAULT '{}';
-- NULL until a call has succeeded
ALTER TABLE integration_config ADD COLUMN connected_at TEXT;
ALTER TABLE integration_config ADD COLUMN connected_as TEXT;

ALTER TABLE credentials ADD COLUMN encrypted_refresh_token TEXT;

-- Pages and tickets that belong to an issue or to a document of it.
CREATE TABLE remote_links (
    id TEXT PRIMARY KEY,
    issue_id TEXT NOT NULL REFERENCES issues(id) ON DELETE CASCADE,
    document_id TEXT REFERENCES documents(id) ON DELETE CASCADE,
    service TEXT NOT NULL CHECK(service IN ('confluence','servicenow','azuredevops')),
    remote_id TEXT NOT NULL,
    label TEXT NOT NULL,
    address TEXT NOT NULL,
    place TEXT,
    state TEXT,
    version TEXT,
    content_sha256 TEXT,
    created_at TEXT NOT NULL,
    read_at TEXT
);
CREATE UNIQUE INDEX remote_links_by_issue ON remote_links(issue_id, coalesce(document_id, ''), service, remote_id);
CREATE INDEX remote_links_by_document ON remote_links(document_id) WHERE document_id IS NOT NULL;

-- What is being published, so that it can be resumed.
CREATE TABLE publications (
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
    step TEXT NOT NULL CHECK(step IN ('prepared','sending','written','done')),
    -- a JSON array of hashes
    attached TEXT NOT NULL DEFAULT '[]',
    problem TEXT,
    -- with milliseconds
    started_at TEXT NOT NULL,
    updated_at TEXT NOT NULL
);
CREATE INDEX publications_by_issue ON publications(issue_id, started_at);
CREATE INDEX publications_by_document ON publications(document_id) WHERE document_id IS NOT NULL;

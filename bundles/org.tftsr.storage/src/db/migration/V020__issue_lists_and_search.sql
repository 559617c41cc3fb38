-- What a row reads as, whatever word an older version wrote: these are what lists filter and count by.
ALTER TABLE issues ADD COLUMN status_key TEXT GENERATED ALWAYS AS (
    CASE lower(status)
        WHEN 'investigating' THEN 'investigating' WHEN 'triaging' THEN 'investigating'
        WHEN 'resolved' THEN 'resolved' WHEN 'closed' THEN 'closed' ELSE 'open' END) VIRTUAL;
ALTER TABLE issues ADD COLUMN severity_key TEXT GENERATED ALWAYS AS (
    CASE lower(severity)
        WHEN 'critical' THEN 'critical' WHEN 'p1' THEN 'critical' WHEN 'high' THEN 'high' WHEN 'p2' THEN 'high'
        WHEN 'low' THEN 'low' WHEN 'p4' THEN 'low' ELSE 'medium' END) VIRTUAL;
-- Empty for a word that is no domain.
ALTER TABLE issues ADD COLUMN domain_key TEXT GENERATED ALWAYS AS (
    CASE WHEN lower(category) IN ('linux', 'windows', 'network', 'kubernetes', 'databases', 'virtualization', 'hardware',
        'observability', 'telephony', 'security', 'public_safety', 'application', 'automation', 'hpe_infra',
        'dell_hardware', 'identity') THEN lower(category) ELSE '' END) VIRTUAL;

-- One index for each filter and order. The other two filters are in it, so that rows they reject are never looked up.
CREATE INDEX issues_by_status_updated ON issues(status_key, updated_at, id, severity_key, domain_key);
CREATE INDEX issues_by_status_created ON issues(status_key, created_at, id, severity_key, domain_key);
CREATE INDEX issues_by_severity_updated ON issues(severity_key, updated_at, id, status_key, domain_key);
CREATE INDEX issues_by_severity_created ON issues(severity_key, created_at, id, status_key, domain_key);
CREATE INDEX issues_by_domain_updated ON issues(domain_key, updated_at, id, status_key, severity_key);
CREATE INDEX issues_by_domain_created ON issues(domain_key, created_at, id, status_key, severity_key);

-- How many issues there are of each kind, so that a total need not be counted.
CREATE TABLE issue_counts (
    status TEXT NOT NULL,
    severity TEXT NOT NULL,
    domain TEXT NOT NULL,
    n INTEGER NOT NULL,
    PRIMARY KEY (status, severity, domain)
) WITHOUT ROWID;
INSERT INTO issue_counts(status, severity, domain, n)
SELECT status_key, severity_key, domain_key, count(*) FROM issues GROUP BY 1, 2, 3;

CREATE TRIGGER issue_counts_insert AFTER INSERT ON issues BEGIN
    INSERT INTO issue_counts(status, severity, domain, n)
    VALUES (new.status_key, new.severity_key, new.domain_key, 1)
    ON CONFLICT DO UPDATE SET n = n + 1;
END;

CREATE TRIGGER issue_counts_delete AFTER DELETE ON issues BEGIN
    UPDATE issue_counts SET n = n - 1
    WHERE status = old.status_key AND severity = old.severity_key AND domain = old.domain_key;
END;

CREATE TRIGGER issue_counts_update AFTER UPDATE OF status, severity, category ON issues BEGIN
    UPDATE issue_counts SET n = n - 1
    WHERE status = old.status_key AND severity = old.severity_key AND domain = old.domain_key;
    INSERT INTO issue_counts(status, severity, domain, n)
    VALUES (new.status_key, new.severity_key, new.domain_key, 1)
    ON CONFLICT DO UPDATE SET n = n + 1;
END;

-- The tags of issues once more, to be found by. By id and not by rowid: VACUUM numbers rows anew.
CREATE TABLE issue_tags (
    tag TEXT NOT NULL,
    issue_id TEXT NOT NULL,
    PRIMARY KEY (tag, issue_id)
) WITHOUT ROWID;
INSERT OR IGNORE INTO issue_tags(tag, issue_id)
SELECT tag.value, issues.id FROM issues, json_each(CASE WHEN json_valid(issues.tags) THEN issues.tags ELSE '[]' END) tag
WHERE tag.value IS NOT NULL;

CREATE TRIGGER issue_tags_insert AFTER INSERT ON issues WHEN new.tags <> '[]' BEGIN
    INSERT OR IGNORE INTO issue_tags(tag, issue_id)
    SELECT value, new.id FROM json_each(CASE WHEN json_valid(new.tags) THEN new.tags ELSE '[]' END)
    WHERE value IS NOT NULL;
END;

CREATE TRIGGER issue_tags_delete AFTER DELETE ON issues WHEN old.tags <> '[]' BEGIN
    DELETE FROM issue_tags WHERE issue_id = old.id
    AND tag IN (SELECT value FROM json_each(CASE WHEN json_valid(old.tags) THEN old.tags ELSE '[]' END));
END;

CREATE TRIGGER issue_tags_update AFTER UPDATE OF id, tags ON issues BEGIN
    DELETE FROM issue_tags WHERE issue_id = old.id
    AND tag IN (SELECT value FROM json_each(CASE WHEN json_valid(old.tags) THEN old.tags ELSE '[]' END));
    INSERT OR IGNORE INTO issue_tags(tag, issue_id)
    SELECT value, new.id FROM json_each(CASE WHEN json_valid(new.tags) THEN new.tags ELSE '[]' END)
    WHERE value IS NOT NULL;
END;

-- With an index of beginnings: without one, FTS5 gathers every place of every word that begins so before the first hit.
-- Few words are longer than the longest of these, and few beginnings of that length have many words.
DROP TABLE issues_fts;
CREATE VIRTUAL TABLE issues_fts USING fts5(
    id UNINDEXED,
    title,
    description,
    content='issues',
    content_rowid='rowid',
    prefix='1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16'
);
INSERT INTO issues_fts(issues_fts) VALUES ('rebuild');

-- What the whys of an issue answer, to be searched together with its title and description.
ALTER TABLE issues ADD COLUMN cause TEXT NOT NULL DEFAULT '';

UPDATE issues SET cause = (
    SELECT group_concat(answer, char(10)) FROM (
        SELECT answer FROM resolution_steps WHERE issue_id = issues.id AND answer <> '' ORDER BY step_order))
WHERE id IN (SELECT issue_id FROM resolution_steps WHERE answer <> '');

CREATE TRIGGER issue_cause_insert AFTER INSERT ON resolution_steps WHEN new.answer <> '' BEGIN
    UPDATE issues SET cause = coalesce((
        SELECT group_concat(answer, char(10)) FROM (
            SELECT answer FROM resolution_steps WHERE issue_id = new.issue_id AND answer <> '' ORDER BY step_order)), '')
    WHERE id = new.issue_id;
END;

CREATE TRIGGER issue_cause_update AFTER UPDATE OF answer, step_order ON resolution_steps BEGIN
    UPDATE issues SET cause = coalesce((
        SELECT group_concat(answer, char(10)) FROM (
            SELECT answer FROM resolution_steps WHERE issue_id = new.issue_id AND answer <> '' ORDER BY step_order)), '')
    WHERE id = new.issue_id;
END;

CREATE TRIGGER issue_cause_delete AFTER DELETE ON resolution_steps WHEN old.answer <> '' BEGIN
    UPDATE issues SET cause = coalesce((
        SELECT group_concat(answer, char(10)) FROM (
            SELECT answer FROM resolution_steps WHERE issue_id = old.issue_id AND answer <> '' ORDER BY step_order)), '')
    WHERE id = old.issue_id;
END;

DROP TRIGGER issues_fts_insert;
DROP TRIGGER issues_fts_delete;
DROP TRIGGER issues_fts_update;
DROP TABLE issues_fts;
CREATE VIRTUAL TABLE issues_fts USING fts5(
    id UNINDEXED,
    title,
    description,
    cause,
    content='issues',
    content_rowid='rowid',
    prefix='1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16'
);
INSERT INTO issues_fts(issues_fts) VALUES ('rebuild');

CREATE TRIGGER issues_fts_insert AFTER INSERT ON issues BEGIN
    INSERT INTO issues_fts(rowid, id, title, description, cause)
    VALUES (new.rowid, new.id, new.title, new.description, new.cause);
END;

CREATE TRIGGER issues_fts_delete AFTER DELETE ON issues BEGIN
    INSERT INTO issues_fts(issues_fts, rowid, id, title, description, cause)
    VALUES ('delete', old.rowid, old.id, old.title, old.description, old.cause);
END;

CREATE TRIGGER issues_fts_update AFTER UPDATE OF id, title, description, cause ON issues BEGIN
    INSERT INTO issues_fts(issues_fts, rowid, id, title, description, cause)
    VALUES ('delete', old.rowid, old.id, old.title, old.description, old.cause);
    INSERT INTO issues_fts(rowid, id, title, description, cause)
    VALUES (new.rowid, new.id, new.title, new.description, new.cause);
END;

-- How many issues were resolved in a time, and how long it took, without looking at the issues themselves.
CREATE INDEX issues_by_resolved ON issues(resolved_at, created_at) WHERE resolved_at IS NOT NULL;

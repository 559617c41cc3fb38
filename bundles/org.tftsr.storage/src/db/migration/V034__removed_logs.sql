-- A log that was taken off its issue stays for a while, so that this can be undone.
ALTER TABLE log_files ADD COLUMN removed_at TEXT;
-- When a log was searched for values last: none may have been found.
ALTER TABLE log_files ADD COLUMN searched_at TEXT;
UPDATE log_files SET searched_at = (
    SELECT max(timestamp) FROM audit_log
    WHERE action = 'detect_pii' AND entity_type = 'log_file' AND entity_id = log_files.id);
CREATE INDEX log_files_present ON log_files(issue_id) WHERE removed_at IS NULL;
-- NULL where a log was read before this was kept
ALTER TABLE log_times ADD COLUMN lines INTEGER;

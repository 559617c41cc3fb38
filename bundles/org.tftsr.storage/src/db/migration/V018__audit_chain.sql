-- Chains the audit log: docs/audit.md. The rows that are there get their numbers and hashes in the same transaction.
ALTER TABLE audit_log ADD COLUMN sequence INTEGER;
ALTER TABLE audit_log ADD COLUMN hash TEXT;
CREATE UNIQUE INDEX audit_log_by_sequence ON audit_log(sequence);
CREATE TABLE audit_keys (
    public_key TEXT PRIMARY KEY,
    seed_encrypted TEXT NOT NULL,
    created_at TEXT NOT NULL
);
-- The end of the chain: one row.
CREATE TABLE audit_head (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    sequence INTEGER NOT NULL,
    hash TEXT NOT NULL,
    signed_at TEXT NOT NULL,
    -- up to which row the head file is known to have been on the disk
    witnessed INTEGER NOT NULL,
    public_key TEXT NOT NULL,
    signature TEXT NOT NULL
);
-- Against accidents. Who means harm can drop them; the chain shows what was done then.
CREATE TRIGGER audit_log_is_never_changed BEFORE UPDATE ON audit_log WHEN OLD.hash IS NOT NULL BEGIN
    SELECT RAISE(ABORT, 'rows of the audit log are never changed');
END;
CREATE TRIGGER audit_log_is_never_cut BEFORE DELETE ON audit_log BEGIN
    SELECT RAISE(ABORT, 'rows of the audit log are never deleted');
END;
-- REPLACE would delete without asking the trigger above.
CREATE TRIGGER audit_log_is_only_chained BEFORE INSERT ON audit_log
WHEN NEW.sequence IS NULL OR NEW.hash IS NULL OR EXISTS
    (SELECT 1 FROM audit_log WHERE id = NEW.id OR sequence = NEW.sequence) BEGIN
    SELECT RAISE(ABORT, 'rows of the audit log are chained');
END;
CREATE TRIGGER audit_head_is_never_deleted BEFORE DELETE ON audit_head BEGIN
    SELECT RAISE(ABORT, 'the head of the audit log is never deleted');
END;

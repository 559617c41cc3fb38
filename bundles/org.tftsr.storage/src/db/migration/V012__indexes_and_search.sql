CREATE INDEX issues_by_created ON issues(created_at, id);
CREATE INDEX issues_by_updated ON issues(updated_at, id);
CREATE INDEX log_files_by_issue ON log_files(issue_id, content_hash);
CREATE INDEX pii_spans_by_log_file ON pii_spans(log_file_id, start_offset);
CREATE INDEX ai_conversations_by_issue ON ai_conversations(issue_id);
CREATE INDEX ai_messages_by_conversation ON ai_messages(conversation_id);
CREATE INDEX resolution_steps_by_issue ON resolution_steps(issue_id, step_order);
CREATE INDEX documents_by_issue ON documents(issue_id);
CREATE INDEX audit_log_by_time ON audit_log(timestamp, id);
CREATE INDEX audit_log_by_entity ON audit_log(entity_type, entity_id);

-- An external content index forgets a row only when it is told every column's old value.
CREATE TRIGGER issues_fts_insert AFTER INSERT ON issues BEGIN
    INSERT INTO issues_fts(rowid, id, title, description)
    VALUES (new.rowid, new.id, new.title, new.description);
END;

CREATE TRIGGER issues_fts_delete AFTER DELETE ON issues BEGIN
    INSERT INTO issues_fts(issues_fts, rowid, id, title, description)
    VALUES ('delete', old.rowid, old.id, old.title, old.description);
END;

CREATE TRIGGER issues_fts_update AFTER UPDATE OF id, title, description ON issues BEGIN
    INSERT INTO issues_fts(issues_fts, rowid, id, title, description)
    VALUES ('delete', old.rowid, old.id, old.title, old.description);
    INSERT INTO issues_fts(rowid, id, title, description)
    VALUES (new.rowid, new.id, new.title, new.description);
END;

-- Rows that were there before the triggers.
INSERT INTO issues_fts(issues_fts) VALUES ('rebuild');

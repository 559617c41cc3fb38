CREATE TABLE timeline_events (
    id TEXT PRIMARY KEY,
    issue_id TEXT NOT NULL REFERENCES issues(id) ON DELETE CASCADE,
    event_type TEXT NOT NULL,
    description TEXT NOT NULL,
    occurred_at TEXT NOT NULL,
    original_time TEXT,
    created_at TEXT NOT NULL
);

CREATE INDEX timeline_events_by_issue ON timeline_events(issue_id, occurred_at);

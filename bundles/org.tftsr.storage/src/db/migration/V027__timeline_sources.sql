ALTER TABLE timeline_events ADD COLUMN log_file_id TEXT REFERENCES log_files(id) ON DELETE SET NULL;
ALTER TABLE timeline_events ADD COLUMN line INTEGER NOT NULL DEFAULT 0;

CREATE TABLE log_clocks (
    log_file_id TEXT PRIMARY KEY REFERENCES log_files(id) ON DELETE CASCADE,
    zone TEXT NOT NULL,
    skew_ms INTEGER NOT NULL
);

CREATE TABLE log_times (
    log_file_id TEXT PRIMARY KEY REFERENCES log_files(id) ON DELETE CASCADE,
    first_written TEXT,
    last_written TEXT,
    zone TEXT,
    error_line INTEGER,
    error_written TEXT,
    error_zone TEXT,
    error_message TEXT
);

-- What questions have cost. No foreign key: what was spent stays spent when the issue is deleted.
CREATE TABLE spending (
    id TEXT PRIMARY KEY,
    issue_id TEXT,
    -- with milliseconds; decides to which day it belongs
    reserved_at TEXT NOT NULL,
    -- millionths of a US dollar
    most_micros INTEGER NOT NULL,
    -- NULL while the question is on its way
    cost_micros INTEGER
);
CREATE INDEX spending_by_time ON spending(reserved_at);
CREATE INDEX spending_by_issue ON spending(issue_id, reserved_at) WHERE issue_id IS NOT NULL;

-- The tree of whys. The main branch is the chain of the rows with branch = 0 in the order of step_order, as before; a row with
-- branch = 1 is off it, has step_order 0 and names its parent (NULL: it asks about the incident itself).
ALTER TABLE resolution_steps ADD COLUMN branch INTEGER NOT NULL DEFAULT 0;
ALTER TABLE resolution_steps ADD COLUMN parent_id TEXT;
ALTER TABLE resolution_steps ADD COLUMN sibling_order INTEGER NOT NULL DEFAULT 0;
-- an accepted why that a person has confirmed
ALTER TABLE resolution_steps ADD COLUMN confirmed INTEGER NOT NULL DEFAULT 0;
ALTER TABLE resolution_steps ADD COLUMN cause_class TEXT;
-- siblings with the same number act only together; 0: an alternative of its own
ALTER TABLE resolution_steps ADD COLUMN together INTEGER NOT NULL DEFAULT 0;
ALTER TABLE resolution_steps ADD COLUMN root_cause INTEGER NOT NULL DEFAULT 0;
ALTER TABLE resolution_steps ADD COLUMN author TEXT NOT NULL DEFAULT 'person';
ALTER TABLE resolution_steps ADD COLUMN action_text TEXT;
ALTER TABLE resolution_steps ADD COLUMN action_owner TEXT;
ALTER TABLE resolution_steps ADD COLUMN action_due TEXT;
UPDATE resolution_steps SET author = 'analyst' WHERE state = 'proposed';

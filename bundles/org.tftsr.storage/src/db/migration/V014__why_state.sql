ALTER TABLE resolution_steps ADD COLUMN state TEXT NOT NULL DEFAULT 'accepted';

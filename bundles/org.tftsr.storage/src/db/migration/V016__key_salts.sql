-- The salt of each key that is derived from the database key. Not a setting: users never see these.
CREATE TABLE key_salts (
    purpose TEXT PRIMARY KEY,
    salt TEXT NOT NULL
);

-- Keys of single values, wrapped under a key that is derived from the database key: they stay when that one is replaced. Where
-- a purpose has no row, its key is the one that is derived from the database key directly.
CREATE TABLE sealed_keys (
    purpose TEXT PRIMARY KEY,
    wrapped TEXT NOT NULL
);

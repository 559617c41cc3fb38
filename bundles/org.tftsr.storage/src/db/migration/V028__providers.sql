-- The providers of answers that the user has set up. The local analyst is no row.
CREATE TABLE providers (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    -- the name in small letters, by the rules of Unicode, which lower() does not know
    name_key TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    address TEXT NOT NULL,
    model TEXT,
    api_version TEXT,
    auth_header TEXT,
    auth_prefix TEXT,
    endpoint_path TEXT,
    user_id TEXT,
    max_tokens INTEGER,
    -- encrypted under a key for this purpose alone, bound to the id; NULL where there is none
    key_encrypted TEXT
);

CREATE TABLE provider_models (
    provider_id TEXT NOT NULL REFERENCES providers(id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    model TEXT NOT NULL,
    context_tokens INTEGER NOT NULL,
    -- decimal numbers: US dollars for a million tokens
    input_price TEXT,
    output_price TEXT,
    PRIMARY KEY (provider_id, number)
);

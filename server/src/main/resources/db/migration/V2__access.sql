-- Keys of other systems. Of a key only its digest is kept.
CREATE TABLE api_key (
    digest        BYTEA  NOT NULL PRIMARY KEY, -- SHA-256 of the key, which has 256 random bits
    name          TEXT   NOT NULL,             -- whose key it is, as its events' actor
    project_id    TEXT,                        -- the only project it opens, or null for all
    scopes        TEXT   NOT NULL,             -- parted by blanks
    created_at    BIGINT NOT NULL
);

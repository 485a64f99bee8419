-- A clustered table lies in the order of its key, where the database offers that: a row enters one tree, not two. For short
-- rows only, and not for keys, which must not be moved about.

-- A project, and the head of its events: whoever writes into the project updates this row first.
CREATE TABLE project (
    project_id    TEXT   NOT NULL PRIMARY KEY,
    name          TEXT   NOT NULL,
    rules         TEXT   NOT NULL,             -- the rule document, YAML
    sequence      BIGINT NOT NULL,             -- of its newest event; 0 before the first
    last_at       BIGINT NOT NULL,             -- when that was, epoch milliseconds: time never runs back
    created_at    BIGINT NOT NULL
);

-- What happened. The rules see the fact, which names nobody; what is personal is sealed beside it.
CREATE TABLE event (
    project_id    TEXT   NOT NULL REFERENCES project,
    sequence      BIGINT NOT NULL,
    event_id      TEXT   NOT NULL,
    type          TEXT   NOT NULL,
    at            BIGINT NOT NULL,             -- epoch milliseconds
    fact          TEXT   NOT NULL,             -- what the rules see, JSON
    owners        TEXT   NOT NULL,             -- by whose keys, one after the other, the rest is sealed
    sealed        BYTEA  NOT NULL,             -- the commitment's salt, and the event as it was written down
    commitment    BYTEA  NOT NULL,             -- SHA-256 of what is sealed
    digest        BYTEA  NOT NULL,             -- keyed: whether its id comes again with the same content
    PRIMARY KEY (project_id, sequence),
    UNIQUE (project_id, event_id)
);

-- The owners' keys, wrapped by the master key, which is not here. An owner without a row is forgotten.
CREATE TABLE sealing_key (
    project_id    TEXT   NOT NULL REFERENCES project,
    owner         TEXT   NOT NULL,             -- person:7, event:e1, project
    wrapped       BYTEA  NOT NULL,
    PRIMARY KEY (project_id, owner)
);

-- Who is who: blind indexes of phones, masks and surnames, and the numbers that stand for them.
CREATE TABLE identity (
    project_id    TEXT   NOT NULL REFERENCES project,
    kind          TEXT   NOT NULL,             -- phone, mask, surname
    blind_index   BYTEA  NOT NULL,
    number        BIGINT NOT NULL,
    PRIMARY KEY (project_id, kind, blind_index)
) ${clustered};

-- The next number of each kind. None is ever given twice, though its owner be forgotten.
CREATE TABLE identity_head (
    project_id    TEXT   NOT NULL REFERENCES project,
    kind          TEXT   NOT NULL,
    next_number   BIGINT NOT NULL,
    PRIMARY KEY (project_id, kind)
);

-- What followed from an event, as lines of the published format. Every one can be computed again.
CREATE TABLE finding (
    project_id    TEXT   NOT NULL,
    sequence      BIGINT NOT NULL,
    ordinal       BIGINT NOT NULL,
    kind          TEXT   NOT NULL,             -- registration, visit, contract, signal, refused
    subject       TEXT   NOT NULL,             -- the event or contract it is about, or the signal's kind
    line          TEXT   NOT NULL,
    PRIMARY KEY (project_id, sequence, ordinal),
    FOREIGN KEY (project_id, sequence) REFERENCES event
) ${clustered};
CREATE INDEX finding_subject ON finding (project_id, kind, subject);

-- What must still be told elsewhere: written with the event, done after it.
CREATE TABLE outbox (
    project_id    TEXT   NOT NULL,
    sequence      BIGINT NOT NULL,
    done_at       BIGINT,                      -- epoch milliseconds
    PRIMARY KEY (project_id, sequence),
    FOREIGN KEY (project_id, sequence) REFERENCES event
) ${clustered};

-- One row: tells whether a master key is the one that this store was begun with.
CREATE TABLE key_check (
    id            BIGINT NOT NULL PRIMARY KEY,
    value         BYTEA  NOT NULL
);

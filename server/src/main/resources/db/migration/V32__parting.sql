-- Other halves of destroyed keys that are to be destroyed where they lie; a row goes as soon as that is done.
CREATE TABLE parting (
    half          BIGINT NOT NULL PRIMARY KEY
);

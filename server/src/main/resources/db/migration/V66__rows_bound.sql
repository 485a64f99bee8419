-- Keyed by the master key and numbered from 1 as they are written: nobody pairs a device by a row that they put in or changed.
ALTER TABLE kiosk ADD COLUMN nth BIGINT;
ALTER TABLE kiosk ADD COLUMN bound BYTEA;

-- Whom the sweep is to look at, and how far it has looked: an edit would keep somebody for ever.
ALTER TABLE keeping ADD COLUMN bound BYTEA;
ALTER TABLE keeping_seen ADD COLUMN bound BYTEA;

-- What a project said of itself: by its place the law is found.
ALTER TABLE site ADD COLUMN bound BYTEA;

-- Who was told what is kept of them.
ALTER TABLE work_notice_seen ADD COLUMN nth BIGINT;
ALTER TABLE work_notice_seen ADD COLUMN bound BYTEA;

-- Who may see the recording of a room and how long it is kept. `recording_edition` counts up whenever what is stored of
-- the recording or who sees it is changed, so that nobody goes on with what was read before.

ALTER TABLE rooms ADD COLUMN visibility text NOT NULL DEFAULT 'private';
ALTER TABLE rooms ADD COLUMN names_hidden boolean NOT NULL DEFAULT true;
ALTER TABLE rooms ADD COLUMN benches_shared boolean NOT NULL DEFAULT true;
ALTER TABLE rooms ADD COLUMN keep_days integer;
ALTER TABLE rooms ADD COLUMN recording_edition integer NOT NULL DEFAULT 1;

CREATE INDEX rooms_listed ON rooms (created_at, id) WHERE visibility = 'listed';

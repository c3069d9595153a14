-- Times are milliseconds since 1970. Identifiers are compared by code point (COLLATE "C"), so that every adapter lists
-- them in one order whatever the locale of the server.

CREATE TABLE rooms (
  id         text COLLATE "C" NOT NULL,
  code       text COLLATE "C" NOT NULL,
  title      text NOT NULL,
  created_at bigint NOT NULL,
  closed_at  bigint,
  last_seq   integer NOT NULL DEFAULT 0,
  PRIMARY KEY (id)
) WITH (fillfactor = 50); -- every append rewrites its room's row: room on the page keeps that off the indexes

CREATE UNIQUE INDEX rooms_open_code ON rooms (code) WHERE closed_at IS NULL;
CREATE INDEX rooms_code ON rooms (code);
CREATE INDEX rooms_newest ON rooms (created_at, id);

-- No foreign key: the append statement takes room_id from the rooms row that it holds locked, and checking it again for
-- each event costs a third of a batch of 50 (docs/decisions/010).
CREATE TABLE room_events (
  room_id text COLLATE "C" NOT NULL,
  seq     integer NOT NULL,
  at      bigint NOT NULL,
  body    text NOT NULL,
  PRIMARY KEY (room_id, seq)
);

CREATE TABLE room_blobs (
  room_id text COLLATE "C" NOT NULL REFERENCES rooms ON DELETE CASCADE,
  digest  text COLLATE "C" NOT NULL,
  bytes   bytea NOT NULL,
  PRIMARY KEY (room_id, digest)
);

CREATE TABLE seat_credentials (
  room_id     text COLLATE "C" NOT NULL REFERENCES rooms ON DELETE CASCADE,
  seat_id     text COLLATE "C" NOT NULL,
  secret_hash text NOT NULL,
  resume_hash text,
  PRIMARY KEY (room_id, seat_id)
);

CREATE TABLE room_snapshots (
  room_id        text COLLATE "C" NOT NULL REFERENCES rooms ON DELETE CASCADE,
  engine_version text COLLATE "C" NOT NULL,
  seq            integer NOT NULL,
  body           text NOT NULL,
  PRIMARY KEY (room_id, engine_version)
);

import type { Pool } from 'pg';
import type { RecordingSharing, RecordingSizes, RecordingVisibility } from '#server/protocol/recordings';
import type { RecordingTerms, Rewriting } from './recording-store';
import { type RoomRecord, type StoredEvent, StoreError } from './room-store';

const DAY = 24 * 60 * 60 * 1000;

/** What SqlRoomStore does for recordings: a statement each, so that each is done whole or not at all. */

export async function readRecordingTerms(pool: Pool, roomId: string): Promise<RecordingTerms | null> {
  const { rows } = await pool.query<{
    visibility: RecordingVisibility;
    names_hidden: boolean;
    benches_shared: boolean;
    keep_days: number | null;
    recording_edition: number;
  }>({
    name: 'recording-terms',
    text: `SELECT visibility, names_hidden, benches_shared, keep_days, recording_edition FROM rooms WHERE id = $1`,
    values: [roomId],
  });
  const [row] = rows;
  if (!row) return null;
  return {
    sharing: {
      visibility: row.visibility,
      names: row.names_hidden ? 'hidden' : 'own',
      benches: row.benches_shared,
      keepDays: row.keep_days,
    },
    edition: row.recording_edition,
  };
}

export async function saveSharing(pool: Pool, roomId: string, sharing: RecordingSharing): Promise<void> {
  const { visibility, names, benches, keepDays } = sharing;
  const { rowCount } = await pool.query(
    `UPDATE rooms SET visibility = $2, names_hidden = $3, benches_shared = $4, keep_days = $5,
       recording_edition = recording_edition + 1 WHERE id = $1`,
    [roomId, visibility, names === 'hidden', benches, keepDays],
  );
  if (rowCount === 0) throw unknownRoom(roomId);
}

export async function listShared(pool: Pool, limit: number): Promise<RoomRecord[]> {
  const { rows } = await pool.query<{
    id: string;
    code: string;
    title: string;
    created_at: string;
    closed_at: string | null;
    invite_hash: string | null;
  }>(
    `SELECT id, code, title, created_at, closed_at, invite_hash FROM rooms
     WHERE visibility = 'listed' AND last_seq > 0 ORDER BY created_at DESC, id DESC LIMIT $1`,
    [limit],
  );
  return rows.map(({ id, code, title, created_at, closed_at, invite_hash }) => ({
    id,
    code,
    title,
    createdAt: Number(created_at),
    closedAt: closed_at === null ? null : Number(closed_at),
    inviteHash: invite_hash,
  }));
}

export async function listExpired(pool: Pool, now: number): Promise<string[]> {
  const { rows } = await pool.query<{ id: string }>(
    `SELECT id FROM rooms WHERE keep_days IS NOT NULL AND closed_at + keep_days * $2::bigint <= $1::bigint ORDER BY id`,
    [now, DAY],
  );
  return rows.map(({ id }) => id);
}

export async function recordingSizes(pool: Pool, roomId: string): Promise<RecordingSizes> {
  const { rows } = await pool.query<{
    events: string;
    event_bytes: string;
    snapshot_bytes: string;
    blob_bytes: string;
  }>(
    `SELECT
       (SELECT count(*) FROM room_events WHERE room_id = $1) AS events,
       (SELECT coalesce(sum(octet_length(body)), 0) FROM room_events WHERE room_id = $1) AS event_bytes,
       (SELECT coalesce(sum(octet_length(body)), 0) FROM room_snapshots WHERE room_id = $1) AS snapshot_bytes,
       (SELECT coalesce(sum(octet_length(bytes)), 0) FROM room_blobs WHERE room_id = $1) AS blob_bytes`,
    [roomId],
  );
  const [row] = rows;
  return {
    events: Number(row?.events),
    eventBytes: Number(row?.event_bytes),
    snapshotBytes: Number(row?.snapshot_bytes),
    blobBytes: Number(row?.blob_bytes),
  };
}

export async function roomsFrom(pool: Pool, roomId: string): Promise<string[]> {
  const { rows } = await pool.query<{ id: string }>(
    `SELECT id FROM rooms JOIN room_events ON room_id = id AND seq = 1
     WHERE position($1 IN body) > 0 ORDER BY id`,
    [`"recording":${JSON.stringify(roomId)}`],
  );
  return rows.map(({ id }) => id);
}

export async function readEventsAbout(
  pool: Pool,
  { roomId, types, after, upTo }: { roomId: string; types: readonly string[]; after: number; upTo: number },
): Promise<StoredEvent[]> {
  const { rows } = await pool.query<{ seq: number; at: string; body: string }>({
    name: 'events-about',
    text: `SELECT seq, at, body FROM room_events WHERE room_id = $1 AND seq > $2 AND seq <= $3
      AND EXISTS (SELECT FROM unnest($4::text[]) AS type WHERE position(type IN body) > 0) ORDER BY seq`,
    values: [roomId, after, upTo, types.map((type) => `"type":"${type}"`)],
  });
  return rows.map(({ seq, at, body }) => ({ seq, at: Number(at), body }));
}

export async function blobDigests(pool: Pool, roomId: string): Promise<string[]> {
  const { rows } = await pool.query<{ digest: string }>(
    'SELECT digest FROM room_blobs WHERE room_id = $1 ORDER BY digest',
    [roomId],
  );
  return rows.map(({ digest }) => digest);
}

export async function readBlob(pool: Pool, roomId: string, digest: string): Promise<Uint8Array | null> {
  const { rows } = await pool.query<{ bytes: Uint8Array }>({
    name: 'blob',
    text: 'SELECT bytes FROM room_blobs WHERE room_id = $1 AND digest = $2',
    values: [roomId, digest],
  });
  return rows[0]?.bytes ?? null;
}

/** The rooms row is the gate, as in the statement that appends: it is locked, and matches only what the caller has read. */
export async function rewriteLog(pool: Pool, rewriting: Rewriting): Promise<void> {
  const { roomId, lastSeq, events, title, blobs, dropped } = rewriting;
  const { rows } = await pool.query<{ outcome: 'written' | 'conflict' | 'unknown-room' }>(
    `WITH gate AS (
       UPDATE rooms SET title = $3, recording_edition = recording_edition + 1 WHERE id = $1 AND last_seq = $2
       RETURNING id
     ), told AS (
       UPDATE room_events AS event SET body = entry.body
       FROM gate, unnest($4::integer[], $5::text[]) AS entry (seq, body)
       WHERE event.room_id = gate.id AND event.seq = entry.seq
     ), forgotten_snapshots AS (
       DELETE FROM room_snapshots USING gate WHERE room_id = gate.id
     ), forgotten_blobs AS (
       DELETE FROM room_blobs USING gate WHERE room_id = gate.id AND digest = ANY ($6::text[])
     ), new_blobs AS (
       INSERT INTO room_blobs (room_id, digest, bytes)
       SELECT gate.id, entry.digest, entry.bytes FROM gate, unnest($7::text[], $8::bytea[]) AS entry (digest, bytes)
       ON CONFLICT (room_id, digest) DO UPDATE SET bytes = excluded.bytes
     )
     SELECT CASE
       WHEN EXISTS (SELECT FROM gate) THEN 'written'
       WHEN EXISTS (SELECT FROM rooms WHERE id = $1) THEN 'conflict'
       ELSE 'unknown-room'
     END AS outcome`,
    [
      roomId,
      lastSeq,
      title,
      events.map(({ seq }) => seq),
      events.map(({ body }) => body),
      dropped,
      blobs.map(({ digest }) => digest),
      blobs.map(({ bytes }) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)),
    ],
  );
  const outcome = rows[0]?.outcome;
  if (outcome === 'unknown-room') throw unknownRoom(roomId);
  if (outcome !== 'written') throw new StoreError('conflict', `room ${roomId} has gone on after event ${lastSeq}`);
}

/** Events have no foreign key; everything else goes with the rooms row. */
export async function deleteRoom(pool: Pool, roomId: string): Promise<boolean> {
  const { rows } = await pool.query<{ id: string }>(
    `WITH gone AS (DELETE FROM rooms WHERE id = $1 RETURNING id),
       events AS (DELETE FROM room_events USING gone WHERE room_id = gone.id)
     SELECT id FROM gone`,
    [roomId],
  );
  return rows.length > 0;
}

function unknownRoom(roomId: string): StoreError {
  return new StoreError('unknown-room', `there is no room ${roomId}`);
}

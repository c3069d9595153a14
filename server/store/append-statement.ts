import type { AppendBatch, SeatCredential } from './room-store';

/**
 * One batch in one statement and so in one round trip and one transaction. The rooms row is the gate: the update
 * locks it and matches only when the batch comes next, and everything else inserts `FROM gate`, so that without it
 * nothing is written. Of two racing writers the second waits for the row, sees the new last_seq, and matches nothing.
 */
const text = `
WITH gate AS (
  UPDATE rooms SET last_seq = last_seq + cardinality($3::bigint[]), closed_at = coalesce($11::bigint, closed_at),
    invite_hash = coalesce($12::text, invite_hash)
  WHERE id = $1 AND last_seq = $2::int - 1
  RETURNING id
), new_events AS (
  INSERT INTO room_events (room_id, seq, at, body)
  SELECT gate.id, $2::int + entry.place - 1, entry.at, entry.body
  FROM gate, unnest($3::bigint[], $4::text[]) WITH ORDINALITY AS entry (at, body, place)
), new_blobs AS (
  INSERT INTO room_blobs (room_id, digest, bytes)
  SELECT gate.id, entry.digest, entry.bytes
  FROM gate, unnest($5::text[], $6::bytea[]) AS entry (digest, bytes)
  ON CONFLICT DO NOTHING
), new_credentials AS (
  INSERT INTO seat_credentials (room_id, seat_id, secret_hash, resume_hash, device_hash)
  SELECT gate.id, entry.seat_id, entry.secret_hash, entry.resume_hash, entry.device_hash
  FROM gate, unnest($7::text[], $8::text[], $9::text[], $10::text[])
    AS entry (seat_id, secret_hash, resume_hash, device_hash)
  ON CONFLICT (room_id, seat_id)
  DO UPDATE SET secret_hash = excluded.secret_hash, resume_hash = excluded.resume_hash,
    device_hash = excluded.device_hash
)
SELECT CASE
  WHEN EXISTS (SELECT FROM gate) THEN 'stored'
  WHEN EXISTS (SELECT FROM rooms WHERE id = $1) THEN 'conflict'
  ELSE 'unknown-room'
END AS outcome`;

export interface AppendRow {
  outcome: 'stored' | 'conflict' | 'unknown-room';
}

/** The statement for `pg`; named, so that each connection plans it once. It answers one AppendRow. */
export function appendStatement(batch: AppendBatch): { name: string; text: string; values: unknown[] } {
  const credentials = lastOfEachSeat(batch.credentials);
  return {
    name: 'append',
    text,
    values: [
      batch.roomId,
      batch.firstSeq,
      batch.events.map((event) => event.at),
      batch.events.map((event) => event.body),
      batch.blobs.map((blob) => blob.digest),
      batch.blobs.map((blob) => Buffer.from(blob.bytes.buffer, blob.bytes.byteOffset, blob.bytes.byteLength)),
      credentials.map((credential) => credential.seatId),
      credentials.map((credential) => credential.secretHash),
      credentials.map((credential) => credential.resumeHash),
      credentials.map((credential) => credential.deviceHash),
      batch.closedAt,
      batch.inviteHash ?? null,
    ],
  };
}

/** PostgreSQL refuses to upsert one row twice in a statement. */
function lastOfEachSeat(credentials: readonly SeatCredential[]): SeatCredential[] {
  return [...new Map(credentials.map((credential) => [credential.seatId, credential])).values()];
}

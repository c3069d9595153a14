import type pg from 'pg';
import type { AppendTarget } from './append-process';

/** The table that room_events is, by itself. */
export async function makeBareTable(client: pg.Client): Promise<void> {
  await client.query(`CREATE TABLE bench_events (
    room_id text NOT NULL, seq int NOT NULL, at bigint NOT NULL, body text NOT NULL, PRIMARY KEY (room_id, seq))`);
}

/** The floor: the same rows in one prepared statement, without a gate, blobs or credentials. */
export function bareInsert(client: pg.Client, room: string): AppendTarget {
  return {
    async append(first, events) {
      await client.query({
        name: 'bare',
        text: `INSERT INTO bench_events (room_id, seq, at, body)
          SELECT $1, $2::int + place - 1, at, body
          FROM unnest($3::bigint[], $4::text[]) WITH ORDINALITY AS entry (at, body, place)`,
        values: [room, first, events.map(({ at }) => at), events.map(({ body }) => body)],
      });
    },
    async read(count) {
      const { rows } = await client.query<{ body: string }>(
        'SELECT body FROM bench_events WHERE room_id = $1 ORDER BY seq LIMIT $2',
        [room, count],
      );
      return rows.map(({ body }) => body);
    },
  };
}

import type { RoomState, Seat } from '#engine/model/room-state';
import type { SeatGrant } from '#server/protocol/messages';
import { jsonSize } from '#server/protocol/recording-file/json-size';
import { type FileOutcome, RecordingReader } from '#server/protocol/recording-file/recording-reader';
import type { ImportedRecording, ImportMistake } from '#server/protocol/recordings';
import { hashDevice, hashSecret, newRoomCode, newRoomId, newSecret } from '#server/room/identity';
import type { ReadingTurns } from '#server/store/reading-turns';
import { FIRST_SHARING } from '#server/store/recording-store';
import type { NewRoom, RoomStore, SeatCredential, StoredBlob, StoredEvent } from '#server/store/room-store';
import { NOBODY } from './recording-book';

/** Events, or bytes of them and of contents, that are stored at once. */
const BATCH_EVENTS = 500;
const BATCH_BYTES = 4_000_000;
/** Each event that a file lacks is a row: a file of a few bytes must not become millions. In a large class a seat is given one in ten. */
const MOST_PER_EVENT = 100;
/** Letters of events: what they come to is held in memory while they are compared. Three hours of three hundred people are a fifth of it. */
const MOST_LETTERS = 200_000_000;
/** Values of events, as `jsonSize` counts them. Of few letters they can take twenty times the memory. */
const MOST_VALUES = 10_000_000;
/** Packed bytes that are read at once: unpacked they are a million at the most. */
const PIECE = 1_024;
/** How long a file is read in one turn, in milliseconds. */
const TURN_MS = 10;

interface Ports {
  store: RoomStore;
  turns: ReadingTurns;
  /** Milliseconds since 1970. */
  clock: () => number;
}

interface Imported {
  /** The file, from its beginning each time. */
  open: () => AsyncIterable<Uint8Array>;
  title: (told: string) => string;
  /** The mark of the browser that imports it. */
  device: string;
  /** Is asked before anything is stored, with its bytes; whatever it rejects with, this does. */
  admit: (bytes: number) => Promise<void>;
}

/**
 * Makes a room that has ended of a recording's file: its events under the numbers that they have, and what they name.
 * Whoever imports it is given the seat of the first who led it. Nothing is stored before all of it has been read and
 * found right. Rejects as the store does.
 */
export async function importRecording(
  ports: Ports,
  file: Imported,
): Promise<ImportedRecording | { mistake: ImportMistake }> {
  const read = await check(ports, file);
  if ('mistake' in read) return read;
  const { leader, state, outcome, bytes } = read;
  await file.admit(bytes);
  const secret = newSecret();
  const room = await newRoom(ports, file.title(outcome.header.room.title), outcome.segments[0]?.from ?? 0);
  const { id, code } = room;
  try {
    const writer = new LogWriter(ports.store, id, ports.clock());
    for await (const lot of lotsOf(ports, file)) await writer.add(lot);
    if (state.room.status !== 'closed') await writer.add({ events: [[state.seq + 1, state.at, CLOSED]], blobs: [] });
    const deviceHash = hashDevice(id, file.device);
    await writer.finish({ seatId: leader.id, secretHash: hashSecret(secret), resumeHash: null, deviceHash });
    await ports.store.saveSharing(id, FIRST_SHARING);
  } catch (error) {
    await ports.store.deleteRoom(id);
    if (error instanceof Unreadable) return { mistake: error.mistake };
    throw error;
  }
  const grant: SeatGrant = { room: { id, code }, seat: leader.id, name: leader.name, role: 'instructor', secret };
  return { id, grant };
}

const CLOSED = JSON.stringify({ type: 'room.closed' });

type Whole = Extract<FileOutcome, { ok: true }>;

async function check(
  { turns }: Ports,
  { open }: Imported,
): Promise<{ leader: Seat; state: RoomState; outcome: Whole; bytes: number } | { mistake: ImportMistake }> {
  let [letters, values, contents] = [0, 0, 0];
  const reader = new RecordingReader(
    {
      event: (_, body) => {
        letters += body.length;
        values += jsonSize(body).values;
      },
      blob: (_, content) => {
        contents += content.length;
      },
    },
    { fold: true },
  );
  for await (const _ of readInPieces(reader, open(), turns)) {
    if (letters > MOST_LETTERS) return tooLarge(`events of more than ${MOST_LETTERS} letters`);
    if (values > MOST_VALUES) return tooLarge(`events of more than ${MOST_VALUES} values`);
  }
  const outcome = await turns.take(() => reader.finish());
  if (!outcome.ok) return { mistake: outcome.mistake };
  if (outcome.cut)
    return { mistake: { ...outcome.cut, reason: 'cut', detail: 'the file ends here, although there was more' } };
  if (
    outcome.segments.reduce((last, segment) => Math.max(last, segment.last), 0) >
    MOST_PER_EVENT * (outcome.events + 100)
  ) {
    return tooLarge('nearly all of its events are missing');
  }
  const { state } = reader;
  const leader = [...(state?.seats.values() ?? [])].find(({ role, out }) => role === 'instructor' && !out);
  const detail = 'there is nobody in it who leads the class';
  if (!state || !leader) return { mistake: { reason: 'nobody-leads', member: 1, byte: 0, line: 1, detail } };
  return { leader, state, outcome, bytes: letters + contents };
}

function tooLarge(detail: string): { mistake: ImportMistake } {
  return { mistake: { reason: 'too-large', member: 1, byte: 0, line: 1, detail } };
}

/**
 * Gives a reader a file, for a stretch of time in a turn: packed bytes may unpack to a thousandfold. Each turn yields, until
 * there are no more or there is a mistake in them.
 */
async function* readInPieces(
  reader: RecordingReader,
  file: AsyncIterable<Uint8Array>,
  turns: ReadingTurns,
): AsyncGenerator<void> {
  for await (const bytes of file) {
    let isRight = true;
    for (let at = 0; isRight && at < bytes.length; ) {
      at = await turns.take(() => {
        const began = performance.now();
        let to = at;
        do {
          isRight = reader.push(bytes.subarray(to, to + PIECE));
          to += PIECE;
        } while (isRight && to < bytes.length && performance.now() - began < TURN_MS);
        return to;
      });
      yield;
    }
    if (!isRight) return;
  }
}

type Lot = { events: [seq: number, at: number, body: string][]; blobs: StoredBlob[] };

/** What was found right could not be read again, such as an event that cannot be written. */
class Unreadable extends Error {
  constructor(readonly mistake: ImportMistake) {
    super(mistake.detail);
  }
}

/** What the pieces of a file that is right hold. @throws Unreadable */
async function* lotsOf({ turns }: Ports, { open }: Imported): AsyncGenerator<Lot> {
  let lot: Lot = { events: [], blobs: [] };
  const reader = new RecordingReader(
    {
      // Written as this server writes: parts of it are searched for.
      event: ([seq, at], body) => lot.events.push([seq, at, JSON.stringify(JSON.parse(body))]),
      blob: (digest, bytes) => lot.blobs.push({ digest, bytes }),
    },
    { fold: false },
  );
  for await (const _ of readInPieces(reader, open(), turns)) {
    yield lot;
    lot = { events: [], blobs: [] };
  }
  const outcome = reader.finish();
  if (!outcome.ok) throw new Unreadable(outcome.mistake);
}

/** Writes a room's log in lots. What its file was not given, because it was somebody's own, is nobody's. */
class LogWriter {
  private seq = 0;
  private at = 0;
  private events: Omit<StoredEvent, 'seq'>[] = [];
  private blobs: StoredBlob[] = [];
  private bytes = 0;

  constructor(
    private readonly store: RoomStore,
    private readonly roomId: string,
    private readonly closedAt: number,
  ) {}

  async add({ events, blobs }: Lot): Promise<void> {
    for (const [seq, at, body] of events) {
      this.bytes += body.length;
      while (this.seq + this.events.length + 1 < seq) {
        this.events.push({ at: this.at, body: WITHHELD });
        await this.storeWhenFull();
      }
      this.at = at;
      this.events.push({ at, body });
      await this.storeWhenFull();
    }
    for (const blob of blobs) {
      this.blobs.push(blob);
      this.bytes += blob.bytes.length;
      await this.storeWhenFull();
    }
  }

  async finish(credential: SeatCredential): Promise<void> {
    await this.append([credential]);
  }

  private async storeWhenFull(): Promise<void> {
    if (this.events.length >= BATCH_EVENTS || this.bytes >= BATCH_BYTES) await this.append([]);
  }

  private async append(credentials: readonly SeatCredential[]): Promise<void> {
    const { roomId, events, blobs, closedAt } = this;
    await this.store.append({ roomId, firstSeq: this.seq + 1, events, blobs, credentials, closedAt });
    this.seq += events.length;
    this.events = [];
    this.blobs = [];
    this.bytes = 0;
  }
}

const WITHHELD = JSON.stringify({ type: 'seat.withheld', seat: NOBODY });

/** Of a server that is killed before all of it is stored nothing stays: until then it is kept for a day. */
async function newRoom({ store, clock }: Ports, title: string, begun: number): Promise<NewRoom> {
  const now = clock();
  const room = { id: newRoomId(), code: newRoomCode(), title, createdAt: Math.min(Math.floor(begun), now) };
  await store.createRoom(room, { closedAt: now, keepDays: 1 });
  return room;
}

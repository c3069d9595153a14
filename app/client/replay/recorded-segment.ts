import type { SeatId } from '#engine/model/room-state';
import { lineHead } from '#engine/recording/line-head';
import type { RecordedEvent } from '#engine/recording/recorded-event';
import { upcast } from '#engine/room/event-codec';
import type { RoomEvent } from '#engine/room/events';

/** What stands before the event in a line. */
const BEGINNING = /^\[(\d{1,15}),(\d{1,16}),/;

/** What the state had come to after the last event of a segment. */
export interface Checkpoint {
  readonly seq: number;
  /** As `hashPublic` tells it. */
  readonly hash: string;
}

/** A stretch of events as lines of JSON. Each is parsed when it is asked for. */
export class RecordedSegment {
  readonly checkpoint: Checkpoint | null;
  /** Letters of all lines. */
  readonly size: number;
  private readonly lines: string[];
  private readonly seqs: Float64Array;
  private readonly ats: Float64Array;
  /** Whose private part an event belongs to; null for what everybody sees. */
  private readonly owners: (SeatId | null)[] = [];
  private readonly types: string[] = [];
  private readonly parsed: (RecordedEvent | undefined)[] = [];

  /** @throws SyntaxError for a line that is no JSON, TypeError for one that is no event */
  constructor(text: string) {
    const lines = text.split('\n').filter((line) => line !== '');
    this.size = text.length;
    this.checkpoint = lines.at(-1)?.startsWith('{') ? (JSON.parse(lines.pop() ?? '') as Checkpoint) : null;
    this.lines = lines;
    this.seqs = new Float64Array(lines.length);
    this.ats = new Float64Array(lines.length);
    for (const [index, line] of lines.entries()) this.glance(index, line);
  }

  get count(): number {
    return this.lines.length;
  }

  seq(index: number): number {
    return this.seqs[index] ?? 0;
  }

  /** Milliseconds since 1970; never less than that of the event before, whatever the server's clock did. */
  at(index: number): number {
    return this.ats[index] ?? 0;
  }

  ownerOf(index: number): SeatId | null {
    return this.owners[index] ?? null;
  }

  typeOf(index: number): string {
    return this.types[index] ?? '';
  }

  /** @throws as the constructor */
  event(index: number): RecordedEvent {
    this.parsed[index] ??= read(this.lines[index] ?? '');
    return this.parsed[index];
  }

  /** How many of its events have happened by a time. */
  countBy(at: number): number {
    return countUpTo(this.ats, at);
  }

  /** How many of its events have numbers up to this one. */
  countUpToSeq(seq: number): number {
    return countUpTo(this.seqs, seq);
  }

  private glance(index: number, line: string): void {
    const [beginning, seq, at] = BEGINNING.exec(line) ?? [];
    if (beginning === undefined) throw new TypeError(`line ${index + 1} is not an event`);
    const { type, owner } = lineHead(line.slice(beginning.length, -1));
    this.seqs[index] = Number(seq);
    this.ats[index] = Math.max(Number(at), this.ats[index - 1] ?? 0);
    this.types.push(type);
    this.owners.push(owner);
  }
}

function read(line: string): RecordedEvent {
  const [seq, at, event] = JSON.parse(line) as [number, number, RoomEvent];
  if (typeof seq !== 'number' || typeof at !== 'number' || typeof event?.type !== 'string') {
    throw new TypeError('not an event');
  }
  return [seq, at, upcast(event)];
}

/** How many of the values, which do not fall, are at most `most`. */
function countUpTo(values: Float64Array, most: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] ?? 0) <= most) low = middle + 1;
    else high = middle;
  }
  return low;
}

import { clearTimeout, setTimeout } from 'node:timers';
import { textOfBytes, unfinishedBytes } from '#engine/model/byte-text';
import type { RunReport } from '#engine/model/sandbox-run';

import { clock } from './clock';

type Stream = 'stdout' | 'stderr';

const INTERVAL_MS = 33;
const NOTHING: Uint8Array = new Uint8Array(0);

/** Gathers what a run prints into at most about 30 reports a second; the first leaves at once. */
export class Output {
  private pieces: { stream: Stream; text: string }[] = [];
  /** Of a character that was cut between two pieces. */
  private readonly begun = { stdout: NOTHING, stderr: NOTHING };
  private lastFlush = 0;
  private timer: NodeJS.Timeout | null = null;
  /** Bytes printed so far. */
  total = 0;

  constructor(private readonly report: (report: RunReport) => void) {}

  /** Prints bytes; a character may be cut between two pieces. */
  bytes(stream: Stream, content: Uint8Array): void {
    this.total += content.length;
    const all = this.begun[stream].length > 0 ? Buffer.concat([this.begun[stream], content]) : content;
    const end = all.length - unfinishedBytes(all);
    this.begun[stream] = end < all.length ? all.slice(end) : NOTHING;
    this.add(stream, textOfBytes(end < all.length ? all.subarray(0, end) : all));
  }

  /** Nothing follows: what was begun and not finished is no character. */
  end(): void {
    for (const stream of ['stdout', 'stderr'] as const) this.add(stream, textOfBytes(this.begun[stream]));
    this.flush();
  }

  text(stream: Stream, text: string): void {
    this.total += text.length;
    this.add(stream, text);
  }

  flush(): void {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    this.lastFlush = clock();
    const pieces = this.pieces;
    this.pieces = [];
    for (const { stream, text } of pieces) this.report({ type: 'output', stream, text });
  }

  private add(stream: Stream, text: string): void {
    if (text === '') return;
    const last = this.pieces.at(-1);
    if (last?.stream === stream) last.text += text;
    else this.pieces.push({ stream, text });
    if (clock() - this.lastFlush >= INTERVAL_MS) this.flush();
    else this.timer ??= setTimeout(() => this.flush(), INTERVAL_MS);
  }
}

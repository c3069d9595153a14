import { clearTimeout, setTimeout } from 'node:timers';
import type { RunReport } from '#engine/model/sandbox-run';

import { clock } from './clock';

type Stream = 'stdout' | 'stderr';

const INTERVAL_MS = 33;

/** Gathers what a run prints into at most about 30 reports a second; the first leaves at once. */
export class Output {
  private pieces: { stream: Stream; text: string }[] = [];
  private readonly decoders = { stdout: new TextDecoder(), stderr: new TextDecoder() };
  private lastFlush = 0;
  private timer: NodeJS.Timeout | null = null;
  /** Bytes printed so far. */
  total = 0;

  constructor(private readonly report: (report: RunReport) => void) {}

  /** Prints bytes; a character may be cut between two pieces. */
  bytes(stream: Stream, content: Uint8Array): void {
    this.total += content.length;
    this.add(stream, this.decoders[stream].decode(content, { stream: true }));
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

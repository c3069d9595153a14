import { clearTimeout, setTimeout } from 'node:timers';
import type { RunReport } from '#engine/model/sandbox-run';
import { clock } from './clock';
import type { RunFiles } from './run-files';

/** Files are reported this often (ms); the first a moment after they were written, so that `docker diff` shows them. */
const FIRST_MS = 20;
const SHORT_MS = 100;
const LONG_MS = 1_000;

/** Reports what a run has written, now and then. */
export class FileReports {
  private timer: NodeJS.Timeout | null = null;
  private last = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly files: RunFiles,
    private readonly longLived: boolean,
    private readonly report: (report: RunReport) => void,
  ) {}

  /** Something was written. */
  changed(): void {
    if (this.timer) return;
    const due = this.last + (this.longLived ? LONG_MS : SHORT_MS);
    this.timer = setTimeout(() => this.now(), Math.max(FIRST_MS, due - clock()));
  }

  now(): void {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    this.last = clock();
    for (const wrote of this.files.take()) this.report(wrote);
  }
}

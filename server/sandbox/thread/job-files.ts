import { clearTimeout, setTimeout } from 'node:timers';
import type { UnionFileSystem } from './union-file-system';
import { DEVICE_FOLDER } from './virtual-files';

/** Where the output of a job goes in place of its shell's streams, each as the name of a device; absent where it does not. */
export interface JobStreams {
  out?: string;
  err?: string;
}

/** `>`, `2>>` and their like with what stands behind them, in the order in which they were written. */
export type Redirected = readonly (readonly [operator: string, target: string])[];

/** A file is brought up to date this often (ms), and before the run itself looks at files or rests. */
const APPEND_MS = 100;

interface Opened {
  path: string;
  pieces: Uint8Array[];
  /** Appends to it, one after the other. */
  done: Promise<void>;
}

/**
 * Files that the output of jobs goes to while they run (`server > log &`): as devices, so that commands find them where
 * they find the shell's own streams.
 */
export class JobFiles {
  private readonly opened = new Map<string, Opened>();
  private count = 0;
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly fs: UnionFileSystem,
    private readonly devices: Map<string, (content: Uint8Array) => Promise<void>>,
  ) {}

  /** Opens what a job is redirected to; null where that is no plain file, or cannot be opened: the shell then says so. */
  async open(redirected: Redirected, resolve: (path: string) => string): Promise<JobStreams | null> {
    const streams: JobStreams = {};
    try {
      for (const [operator, target] of redirected) {
        if (operator === '2>&1') streams.err = streams.out;
        else if (operator === '>&2') streams.out = streams.err;
        else {
          const path = resolve(target);
          if (target === '' || path.startsWith('/dev/')) return this.closed(streams);
          if (operator.endsWith('>>')) await this.fs.appendFile(path, '');
          else await this.fs.writeFile(path, '');
          const device = this.device(path);
          if (!operator.startsWith('2')) streams.out = device;
          if (operator.startsWith('2') || operator.startsWith('&')) streams.err = device;
        }
      }
      return streams;
    } catch {
      return this.closed(streams);
    }
  }

  /** The job has ended. */
  async close({ out, err }: JobStreams): Promise<void> {
    await this.flush();
    for (const device of [out, err]) {
      if (device === undefined) continue;
      this.opened.delete(device);
      this.devices.delete(device);
    }
  }

  /** Brings all files up to date. */
  async flush(): Promise<void> {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    await Promise.all([...this.opened.values()].map((file) => this.append(file)));
  }

  private async closed(streams: JobStreams): Promise<null> {
    await this.close(streams);
    return null;
  }

  private device(path: string): string {
    this.count += 1;
    const device = `${DEVICE_FOLDER}/file-${this.count}`;
    const file: Opened = { path, pieces: [], done: Promise.resolve() };
    this.opened.set(device, file);
    this.devices.set(device, async (content) => {
      if (content.length === 0) return;
      // The piece may stand in memory that is used again.
      file.pieces.push(content.slice());
      this.timer ??= setTimeout(() => void this.flush(), APPEND_MS);
    });
    return device;
  }

  private append(file: Opened): Promise<void> {
    const content = Buffer.concat(file.pieces.splice(0));
    // Where the disk is full the rest is lost, as it is for a real program that does not look.
    if (content.length > 0) {
      file.done = file.done.then(() => this.fs.appendFile(file.path, content)).catch(() => {});
    }
    return file.done;
  }
}

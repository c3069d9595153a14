import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type CDPSession, chromium, type Page } from 'playwright';
import { chromiumPath } from '../../services/chromium.mjs';
import { type FrameWork, frameWork, type TraceEvent } from './frame-trace';

/** A projector. */
const SCREEN = { width: 1920, height: 1080 };

export interface Frames {
  /** Milliseconds between one frame and the next. */
  readonly intervals: readonly number[];
  readonly work: readonly FrameWork[];
}

/**
 * Chromium, drawing in software. Where a server works meanwhile it is given one core, as a projector has a machine of its
 * own; where nothing else works it has all of them, as on anybody's machine.
 */
export class WallBrowser implements AsyncDisposable {
  private constructor(
    private readonly browser: Browser,
    private readonly folder: string,
  ) {}

  /** Where a Chromium is; null when there is none. */
  static path(): string | null {
    const path = chromiumPath() ?? chromium.executablePath();
    return existsSync(path) ? path : null;
  }

  static async open(cores: 'one core' | 'all cores'): Promise<WallBrowser> {
    const folder = mkdtempSync(join(tmpdir(), 'drydock-bench-browser-'));
    const path = WallBrowser.path();
    if (!path) throw new Error('no Chromium was found');
    const browser = await chromium.launch({
      executablePath: canPin() ? pinned(path, folder, cores === 'one core' ? '0' : `0-${cpus().length - 1}`) : path,
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run', '--disable-sync'],
    });
    return new WallBrowser(browser, folder);
  }

  async page(url: string): Promise<Page> {
    const page = await this.browser.newPage({ viewport: SCREEN });
    await page.goto(url);
    return page;
  }

  /** The frames of a page for so many seconds. */
  async watch(page: Page, seconds: number, meanwhile: () => Promise<unknown> = async () => {}): Promise<Frames> {
    const session = await page.context().newCDPSession(page);
    const stop = await tracing(session);
    const [intervals] = await Promise.all([page.evaluate(intervalsOf, seconds * 1000), meanwhile()]);
    const work = frameWork(await stop());
    await session.detach();
    return { intervals, work };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.browser.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Runs in the page. */
function intervalsOf(length: number): Promise<number[]> {
  return new Promise((done) => {
    const times: number[] = [];
    const tick = (now: number) => {
      times.push(now);
      if (now - (times[0] ?? now) < length) requestAnimationFrame(tick);
      else done(times.slice(1).map((time, index) => time - (times[index] ?? time)));
    };
    requestAnimationFrame(tick);
  });
}

async function tracing(session: CDPSession): Promise<() => Promise<TraceEvent[]>> {
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await session.send('Tracing.start', {
    categories: 'devtools.timeline,disabled-by-default-devtools.timeline,devtools.timeline.frame',
    transferMode: 'ReportEvents',
  });
  return async () => {
    const complete = new Promise<void>((resolve) => session.once('Tracing.tracingComplete', () => resolve()));
    await session.send('Tracing.end');
    await complete;
    return events;
  };
}

/** @param cores as `taskset` names them; what the bench itself is held to would be taken over otherwise */
function pinned(path: string, folder: string, cores: string): string {
  const script = join(folder, 'chromium.sh');
  writeFileSync(script, `#!/bin/sh\nexec taskset -c ${cores} '${path}' "$@"\n`);
  chmodSync(script, 0o700);
  return script;
}

function canPin(): boolean {
  try {
    execFileSync('taskset', ['-c', '0', 'true'], { stdio: 'pipe' });
    return true;
  } catch {
    return false;
  }
}

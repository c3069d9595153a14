import { expect, test } from 'vitest';
import { catalogueBlobs } from '../catalogue/catalogue';
import { MemoryBlobStore } from '../model/memory-blob-store';
import type { RunReport, SandboxRun } from '../model/sandbox-run';
import type { Command, Origin } from './command';
import { emptyRoom } from './empty-room';
import { FIRST_TERMINAL } from './host-home';
import { Room } from './room';

/** An instructor's terminal whose scripts are played by the test. */
class Desk {
  readonly room = new Room(emptyRoom('all'), new MemoryBlobStore(catalogueBlobs));
  readonly runs: SandboxRun[] = [];
  private now = Date.UTC(2026, 0, 5, 9);
  private commands = 0;

  constructor() {
    this.execute(null, { type: 'room.open', id: 'r', code: 'ABCDEF', title: 'Room' });
    this.execute(null, { type: 'seat.join', role: 'instructor', name: 'Ada' });
    this.type('docker pull -q busybox');
    this.passTime();
  }

  type(line: string): void {
    this.commands += 1;
    const origin = { seat: 's0', client: 'desk', clientSeq: this.commands };
    this.execute(origin, { type: 'terminal.enter', host: 's0', terminal: FIRST_TERMINAL, line });
  }

  report(report: RunReport): void {
    this.execute(null, { type: 'run.reported', runId: this.runs.at(-1)?.id ?? '', report });
  }

  passTime(): void {
    for (let wake = this.room.nextWake(); wake !== null; wake = this.room.nextWake()) {
      this.now = Math.max(this.now, wake);
      this.execute(null, { type: 'time.passed' });
    }
  }

  get isBusy(): boolean {
    return this.terminal?.job !== null;
  }

  get lastOutput(): string {
    return this.terminal?.scrollback.at(-1)?.at(-1)?.text ?? '';
  }

  private get terminal() {
    return this.room.state.privates.get('s0')?.terminals.get(FIRST_TERMINAL);
  }

  private execute(origin: Origin | null, command: Command): void {
    const random = (bytes: number) => new Uint8Array(bytes).fill(0xa0 + this.commands);
    const { reply, effects } = this.room.execute(origin, command, { now: this.now, random });
    expect(reply.ok).toBe(true);
    for (const effect of effects) if (effect.type === 'run') this.runs.push(effect.run);
  }
}

const RUN = "docker run -d --name draft busybox sh -c 'echo finally; sleep 600'";

test('C104 a detached start returns when the script has done its first things', () => {
  const desk = new Desk();
  desk.type(RUN);
  expect(desk.isBusy).toBe(true);
  desk.report({ type: 'output', stream: 'stdout', text: 'finally\n' });
  expect(desk.isBusy).toBe(true);
  desk.report({ type: 'begun' });
  expect(desk.isBusy).toBe(false);
  desk.type('docker logs draft');
  expect(desk.lastOutput).toBe('finally\n');
});

test('C104 … or has ended, or keeps silent for too long', () => {
  const ended = new Desk();
  ended.type(RUN);
  ended.report({ type: 'ended', code: 0, cwd: '/', env: [], problem: null });
  expect(ended.isBusy).toBe(false);

  const silent = new Desk();
  silent.type(RUN);
  silent.passTime();
  expect(silent.isBusy).toBe(false);
});

test('C104 what the engine plays itself is not waited for', () => {
  const desk = new Desk();
  desk.type('docker run -d busybox sleep 600');
  expect(desk.isBusy).toBe(false);
});

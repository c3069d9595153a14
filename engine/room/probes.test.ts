import { expect, test } from 'vitest';
import { catalogueBlobs } from '../catalogue/catalogue';
import { flat } from '../model/blocks';
import { MemoryBlobStore } from '../model/memory-blob-store';
import type { RunReport, SandboxRun } from '../model/sandbox-run';
import type { Command, Origin } from './command';
import { emptyRoom } from './empty-room';
import { FIRST_TERMINAL } from './host-home';
import { Room } from './room';

/** An instructor whose containers are asked after their health; runs are played by the test. */
class Ward {
  private readonly blobs = new MemoryBlobStore(catalogueBlobs);
  room = new Room(emptyRoom('all'), this.blobs);
  readonly runs: SandboxRun[] = [];
  now = Date.UTC(2026, 0, 5, 9);
  private commands = 0;

  constructor() {
    this.execute(null, { type: 'room.open', id: 'r', code: 'ABCDEF', title: 'Room' });
    this.execute(null, { type: 'seat.join', role: 'instructor', name: 'Ada' });
    this.type('docker pull -q busybox');
    this.pass(5_000);
  }

  type(line: string): void {
    this.commands += 1;
    const origin = { seat: 's0', client: 'desk', clientSeq: this.commands };
    this.execute(origin, { type: 'terminal.enter', host: 's0', terminal: FIRST_TERMINAL, line });
  }

  /** Ctrl-C; answers the code with which the line in front then ended, null when it has not. */
  interrupt(): number | null {
    this.commands += 1;
    const origin = { seat: 's0', client: 'desk', clientSeq: this.commands };
    this.execute(origin, { type: 'terminal.interrupt', host: 's0', terminal: FIRST_TERMINAL });
    const terminal = this.room.state.privates.get('s0')?.terminals.get(FIRST_TERMINAL);
    return terminal?.job === null ? terminal.lastCode : null;
  }

  pass(milliseconds: number): void {
    const end = this.now + milliseconds;
    for (let wake = this.room.nextWake(); wake !== null && wake <= end; wake = this.room.nextWake()) {
      this.now = Math.max(this.now, wake);
      this.execute(null, { type: 'time.passed' });
    }
    this.now = end;
  }

  report(report: RunReport): void {
    this.execute(null, { type: 'run.reported', runId: this.runs.at(-1)?.id ?? '', report });
  }

  /** The server is started again and reads the room. */
  restart(): void {
    this.room = new Room(this.room.state, this.blobs);
    this.execute(null, { type: 'room.recovered' });
  }

  answer(line: string): string {
    this.type(line);
    const terminal = this.room.state.privates.get('s0')?.terminals.get(FIRST_TERMINAL);
    return terminal?.scrollback.at(-1)?.at(-1)?.text ?? '';
  }

  screen(): string {
    const terminal = this.room.state.privates.get('s0')?.terminals.get(FIRST_TERMINAL);
    return flat(terminal?.scrollback)
      .map(({ text }) => text)
      .join('');
  }

  private execute(origin: Origin | null, command: Command): void {
    const random = (bytes: number) => new Uint8Array(bytes).fill(0xa0 + this.commands);
    const { reply, effects } = this.room.execute(origin, command, { now: this.now, random });
    expect(reply.ok).toBe(true);
    for (const effect of effects) if (effect.type === 'run') this.runs.push(effect.run);
  }
}

const STATUS = 'docker ps --format "{{.Status}}"';

test('H12 health stands behind the age, and fits its filter', () => {
  const ward = new Ward();
  ward.type('docker run -d --name app --health-cmd "test -d /etc" --health-interval 2s busybox sleep 600');
  ward.type('docker run -d --name plain busybox sleep 600');
  expect(ward.answer('docker ps --filter name=app --format "{{.Status}}"')).toBe(
    'Up Less than a second (health: starting)\n',
  );
  ward.pass(3_000);
  expect(ward.answer('docker ps --filter health=healthy --format "{{.Status}}"')).toBe('Up 3 seconds (healthy)\n');
  expect(ward.answer('docker ps --filter health=none --format "{{.Names}}"')).toBe('plain\n');
  ward.type('docker pause app');
  expect(ward.answer('docker ps --filter name=app --format "{{.Status}}"')).toBe('Up 3 seconds (Paused)\n');
});

test('H4 what a probe in the sandbox prints and ends with is its result', () => {
  const ward = new Ward();
  ward.type(
    'docker run -d --name app --health-cmd "ls /nosuch" --health-interval 2s --health-retries 1 busybox sleep 600',
  );
  ward.pass(2_000);
  ward.report({ type: 'output', stream: 'stderr', text: 'ls: /nosuch: No such file or directory\n' });
  ward.report({ type: 'ended', code: 1, cwd: '/', env: [], problem: null });
  expect(ward.answer('docker inspect -f "{{range .State.Health.Log}}{{.ExitCode}} {{.Output}}{{end}}" app')).toBe(
    '1 ls: /nosuch: No such file or directory\n\n',
  );
  expect(ward.answer(STATUS)).toBe('Up 2 seconds (unhealthy)\n');
});

test('H11 after a restart of the server probes go on', () => {
  const ward = new Ward();
  ward.type('docker run -d --name app --health-cmd "sleep 1; true" --health-interval 2s busybox sleep 600');
  ward.pass(2_000);
  expect(ward.runs).toHaveLength(1);
  ward.restart();
  expect(ward.answer(STATUS)).toBe('Up 2 seconds (health: starting)\n');
  ward.pass(1_900);
  expect(ward.runs).toHaveLength(1);
  ward.pass(100);
  expect(ward.runs).toHaveLength(2);
});

test('C39 with --sig-proxy=false Ctrl-C ends the client, and the container goes on', () => {
  const ward = new Ward();
  ward.type('docker run --name app --sig-proxy=false busybox sleep 600');
  expect(ward.interrupt()).toBe(130);
  expect(ward.answer(STATUS)).toBe('Up Less than a second\n');
  ward.type('docker attach app');
  expect(ward.interrupt()).toBeNull();
  ward.interrupt();
  expect(ward.interrupt()).toBe(1);
  ward.type('docker attach --sig-proxy=false app');
  expect(ward.interrupt()).toBe(130);
});

test('C69 docker stats is drawn over until Ctrl-C', () => {
  const ward = new Ward();
  ward.type('docker run -d --name app busybox sleep 600');
  ward.type('docker stats --format "{{.Name}} {{.PIDs}}"');
  ward.pass(10_000);
  expect(ward.screen().endsWith('app 1\n')).toBe(true);
  expect(ward.screen().match(/app 1/g)).toHaveLength(1);
  expect(ward.interrupt()).toBe(130);
});

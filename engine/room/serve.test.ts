import { expect, test } from 'vitest';
import { catalogueBlobs } from '../catalogue/catalogue';
import { MemoryBlobStore } from '../model/memory-blob-store';
import type { RunReport, SandboxRun } from '../model/sandbox-run';
import { apply } from './apply';
import type { Command, Origin } from './command';
import type { Effect } from './effects';
import { emptyRoom } from './empty-room';
import { FIRST_TERMINAL } from './host-home';
import { Room } from './room';
import { hashRoom } from './state-hash';

/** An instructor's terminal whose scripts are played by the test, and a second state that is made of the events. */
class Desk {
  readonly room = new Room(emptyRoom('all'), new MemoryBlobStore(catalogueBlobs));
  readonly replica = emptyRoom('all');
  readonly runs: SandboxRun[] = [];
  readonly effects: Effect[] = [];
  private now = Date.UTC(2026, 0, 5, 9);
  private commands = 0;
  private seq = 0;

  constructor(image = 'busybox') {
    this.execute(null, { type: 'room.open', id: 'r', code: 'ABCDEF', title: 'Room' });
    this.execute(null, { type: 'seat.join', role: 'instructor', name: 'Ada' });
    this.type(`docker pull -q ${image}`);
    for (let wake = this.room.nextWake(); wake !== null; wake = this.room.nextWake()) {
      this.now = Math.max(this.now, wake);
      this.execute(null, { type: 'time.passed' });
    }
  }

  type(line: string): void {
    const origin = { seat: 's0', client: 'desk', clientSeq: this.commands + 1 };
    this.execute(origin, { type: 'terminal.enter', host: 's0', terminal: FIRST_TERMINAL, line });
  }

  interrupt(): void {
    const origin = { seat: 's0', client: 'desk', clientSeq: this.commands + 1 };
    this.execute(origin, { type: 'terminal.interrupt', host: 's0', terminal: FIRST_TERMINAL });
  }

  recover(): void {
    this.execute(null, { type: 'room.recovered' });
  }

  report(report: RunReport, run = this.runs.at(-1)): void {
    this.execute(null, { type: 'run.reported', runId: run?.id ?? '', report });
  }

  /** The script of a run comes to a server; how that was answered. */
  serve(argv: readonly string[], more: Partial<Extract<RunReport, { type: 'serve' }>> = {}, run = this.runs.at(-1)) {
    const plain = { callId: 1, cwd: '/etc', front: true, atOnce: true, replaces: false, answersToo: true };
    const user = { name: 'root', uid: 0, gid: 0, home: '/root' };
    this.report({ type: 'serve', argv, env: ['PATH=/bin'], user, ...plain, ...more }, run);
    return this.answer;
  }

  get answer() {
    const found = this.effects.findLast((effect) => effect.type === 'answer');
    return found?.type === 'answer' && found.answer.kind === 'serve' ? found.answer.outcome : undefined;
  }

  get services() {
    return [...(this.room.state.privates.get('s0')?.services?.values() ?? [])];
  }

  get screen(): string {
    const terminal = this.room.state.privates.get('s0')?.terminals.get(FIRST_TERMINAL);
    return (terminal?.scrollback.at(-1) ?? []).map(({ text }) => text).join('');
  }

  /** What a page of the server says to the host's own shell. */
  said(line: string): string {
    this.type(line);
    return this.screen;
  }

  private execute(origin: Origin | null, command: Command): void {
    this.commands += 1;
    const random = (bytes: number) => new Uint8Array(bytes).fill(0x10 + (this.commands % 200));
    const { reply, effects, events } = this.room.execute(origin, command, { now: this.now, random });
    expect(reply.ok).toBe(true);
    this.effects.push(...effects);
    for (const effect of effects) if (effect.type === 'run') this.runs.push(effect.run);
    for (const event of events) {
      this.seq += 1;
      apply(this.replica, this.seq, this.now, event);
    }
    expect(hashRoom(this.replica)).toBe(hashRoom(this.room.state));
  }
}

const HTTPD = ['httpd', '-f', '-p', '8000'];

function boxWith(flags = '-d'): Desk {
  const desk = new Desk();
  desk.type(`docker run ${flags} --name box busybox sh -c 'httpd -f -p 8000; echo over'`);
  return desk;
}

test('C240 a script waits for its server, and goes on with the code that it ended with', () => {
  const desk = boxWith();
  expect(desk.serve(HTTPD)).toEqual({ plays: true });
  expect(desk.said('docker top box -o pid,args')).toContain('httpd -f -p 8000');
  desk.report({ type: 'service-wait', callId: 2, served: 1 });
  desk.report({ type: 'service-signal', callId: 1, signal: 'TERM' });
  expect(desk.answer).toEqual({ plays: false, code: 143, stdout: '', stderr: '' });
  expect(desk.services).toEqual([]);
});

test('C240 what serves nothing is left to the script', () => {
  const desk = boxWith();
  expect(desk.serve(['sleep', '5'], { answersToo: false })).toBeNull();
  expect(desk.serve(['no-such-program'])).toBeNull();
});

test('C246 what a server prints into the file of a job is handed over piece by piece', () => {
  const desk = new Desk('nginx:alpine');
  desk.type("docker run -d --name web --entrypoint sh nginx:alpine -c 'nginx > log 2>&1 & wait'");
  const nginx = ['nginx', '-g', 'daemon off;'];
  const begun = desk.serve(nginx, { atOnce: false, partly: true, front: false, pid: 7, env: ['PATH=/usr/sbin'] });
  expect(begun).toMatchObject({ plays: true, stdout: '', stderr: expect.stringContaining('start worker process') });
  desk.report({ type: 'service-wait', callId: 2, served: 1 });
  desk.report({ type: 'service-signal', callId: 1, signal: 'HUP' });
  expect(desk.answer).toMatchObject({
    plays: true,
    stderr: expect.stringMatching(/^\S+ \S+ \[notice\].*reconfiguring/s),
  });
  desk.report({ type: 'service-signal', callId: 1, signal: 'HUP' });
  desk.report({ type: 'service-wait', callId: 3, served: 1 });
  expect(desk.answer).toMatchObject({ plays: true, stderr: expect.stringContaining('reconfiguring') });
  desk.report({ type: 'service-wait', callId: 4, served: 1 });
  desk.report({ type: 'service-signal', callId: 1, signal: 'TERM' });
  desk.report({ type: 'service-wait', callId: 5, served: 1 });
  expect(desk.answer).toMatchObject({ plays: false, code: 0 });
});

test('C241 with its script ends what it waits for, not what has gone into the background', () => {
  const desk = new Desk();
  desk.type('docker run -d --name box busybox sleep 1h');
  desk.type('docker exec -d box sh -c "httpd -p 8000; httpd -f -p 8001"');
  expect(desk.serve(['httpd', '-p', '8000'])).toEqual({ plays: false, code: 0, stdout: '', stderr: '' });
  expect(desk.serve(['httpd', '-f', '-p', '8001'], { callId: 2 })).toEqual({ plays: true });
  expect(desk.services.map(({ pid, parent }) => [pid, parent])).toEqual([
    [7, 1],
    [8, 0],
  ]);
  desk.report({ type: 'ended', code: 0, cwd: '/', env: [], problem: null });
  expect(desk.services.map(({ process }) => process.listens)).toEqual([[8000]]);
  desk.type('docker kill box');
  expect(desk.services).toEqual([]);
});

test('C242 Ctrl-C of a terminal reaches the server in front; without a terminal process 1 alone gets it', () => {
  for (const [flags, left] of [
    ['-t', 0],
    ['', 1],
  ] as const) {
    const desk = boxWith(flags);
    desk.serve(HTTPD);
    desk.interrupt();
    expect([flags, desk.services.length]).toEqual([flags, left]);
  }
});

test('C243 a server in the place of process 1 is the main process', () => {
  const desk = boxWith();
  desk.serve(HTTPD, { replaces: true });
  expect(desk.services).toEqual([]);
  expect(desk.effects.at(-1)).toMatchObject({ type: 'abort', runId: desk.runs.at(-1)?.id });
  desk.report({ type: 'ended', code: 130, cwd: '/', env: [], problem: 'interrupted' });
  expect(desk.said('docker top box -o pid,args')).toMatch(/httpd -f -p 8000\n$/);
  const main = [...(desk.room.state.privates.get('s0')?.processes.values() ?? [])];
  expect(main).toMatchObject([{ kind: 'service', listens: [8000], around: { cwd: '/etc' } }]);
});

test('C244 a port that is taken is told in the words of the program; a paused server keeps its port', () => {
  const desk = boxWith();
  desk.serve(HTTPD);
  const taken = { plays: false, code: 1, stdout: '', stderr: 'httpd: bind: Address already in use\n' };
  expect(desk.serve(HTTPD, { callId: 2, atOnce: false })).toEqual(taken);
  desk.type('docker pause box');
  expect(desk.services).toHaveLength(1);
  desk.type('docker unpause box');
  expect(desk.serve(HTTPD, { callId: 3, atOnce: false })).toEqual(taken);
});

test('C245 after a restart what scripts waited for has ended, and what is in the background goes on', () => {
  const desk = new Desk();
  desk.type('docker run -d --name box busybox sleep 1h');
  desk.type('docker exec -d box sh -c "httpd -p 8000; httpd -f -p 8001"');
  desk.serve(['httpd', '-p', '8000']);
  desk.serve(['httpd', '-f', '-p', '8001'], { callId: 2 });
  desk.recover();
  expect(desk.services.map(({ process }) => process.listens)).toEqual([[8000]]);
});

test('C241 a job that serves goes on when its prompt comes again', () => {
  const desk = new Desk();
  desk.type('docker run -d --name box busybox sleep 1h');
  desk.type('docker exec -d box sh -c "httpd -f -p 8000 & sleep 1"');
  desk.serve(HTTPD, { front: false, pid: 12 });
  desk.report({ type: 'service-left', callId: 1 });
  desk.report({ type: 'ended', code: 0, cwd: '/', env: [], problem: null });
  expect(desk.services).toMatchObject([{ pid: 12, awaited: false }]);
});

import { expect, test } from 'vitest';
import { catalogueBlobs } from '../catalogue/catalogue';
import { MemoryBlobStore } from '../model/memory-blob-store';
import type { SandboxRun } from '../model/sandbox-run';
import type { Command, Origin } from './command';
import { emptyRoom } from './empty-room';
import { FIRST_TERMINAL } from './host-home';
import { Room } from './room';

/** An instructor's terminal, with what the daemon tells of containers. */
class Desk {
  readonly room = new Room(emptyRoom('all'), new MemoryBlobStore(catalogueBlobs));
  readonly runs: SandboxRun[] = [];
  private readonly told: string[] = [];
  private now = Date.UTC(2026, 0, 5, 9);
  private commands = 0;

  constructor() {
    this.execute(null, { type: 'room.open', id: 'r', code: 'ABCDEF', title: 'Room' });
    this.execute(null, { type: 'seat.join', role: 'instructor', name: 'Ada' });
    this.enter('docker pull -q busybox');
  }

  enter(line: string): void {
    this.typed({ type: 'terminal.enter', host: 's0', terminal: FIRST_TERMINAL, line });
  }

  typed(command: Command): void {
    this.commands += 1;
    this.execute({ seat: 's0', client: 'desk', clientSeq: this.commands }, command);
    for (let wake = this.room.nextWake(); wake !== null && wake < this.now + 5_000; wake = this.room.nextWake()) {
      this.now = Math.max(this.now, wake);
      this.execute(null, { type: 'time.passed' });
    }
  }

  /** Says how the last script has ended. */
  ended(code: number): void {
    const runId = this.runs.at(-1)?.id ?? '';
    this.execute(null, {
      type: 'run.reported',
      runId,
      report: { type: 'ended', code, cwd: '/', env: [], problem: null },
    });
  }

  /** What was told of containers since this was asked last. */
  news(): string[] {
    return this.told.splice(0);
  }

  private execute(origin: Origin | null, command: Command): void {
    let seed = this.told.length + this.commands;
    const random = (bytes: number) =>
      Uint8Array.from({ length: bytes }, () => {
        seed = (seed * 1_103_515_245 + 12_345) & 0x7fffffff;
        return seed >> 16;
      });
    const { events, effects } = this.room.execute(origin, command, { now: this.now, random });
    for (const effect of effects) if (effect.type === 'run') this.runs.push(effect.run);
    for (const event of events) {
      if (event.type !== 'daemon.noted') continue;
      for (const { type, action, attributes } of event.events) {
        if (type !== 'container') continue;
        const more = ['height', 'width', 'exitCode'].flatMap((key) => attributes[key] ?? []);
        this.told.push([action, ...more].join(' '));
      }
    }
  }
}

test('E20 the end of what exec -d began is told', () => {
  const desk = new Desk();
  desk.enter('docker run -d --name box busybox sleep 6000');
  desk.news();
  desk.enter("docker exec -d box sh -c 'echo a; exit 4'");
  expect(desk.news().map((line) => line.split(':')[0])).toEqual(['exec_create', 'exec_start']);
  desk.ended(4);
  expect(desk.news()).toEqual(['exec_die 4']);
});

test('E20 the size of a terminal is told, of an attaching one twice', () => {
  const desk = new Desk();
  desk.enter('docker run -it --name box busybox');
  expect(desk.news()).toEqual(['create', 'attach', 'start', 'resize 24 80']);
  desk.typed({ type: 'terminal.detach', host: 's0', terminal: FIRST_TERMINAL });
  desk.news();
  desk.enter('docker attach box');
  expect(desk.news()).toEqual(['attach', 'resize 25 81', 'resize 24 80']);
  desk.typed({ type: 'terminal.detach', host: 's0', terminal: FIRST_TERMINAL });
  desk.enter('docker run -i --name plain busybox echo');
  expect(desk.news().join()).not.toContain('resize');
});

import { expect, test } from 'vitest';
import { catalogueBlobs } from '../catalogue/catalogue';
import { MemoryBlobStore } from '../model/memory-blob-store';
import type { UserCommand } from '../room/command';
import { emptyRoom } from '../room/empty-room';
import type { RoomEvent } from '../room/events';
import { FIRST_TERMINAL } from '../room/host-home';
import { Room } from '../room/room';
import { ClientHost } from './testing';

/** An instructor at a terminal. */
class Desk {
  readonly events: RoomEvent[] = [];
  readonly room = new Room(emptyRoom('all'), new MemoryBlobStore(catalogueBlobs));
  private now = Date.UTC(2026, 0, 5, 9);
  private count = 0;

  constructor() {
    this.execute(null, { type: 'room.open', id: 'r', code: 'ABCDEF', title: 'Room' });
    this.execute(null, { type: 'seat.join', role: 'instructor', name: 'Ada' });
    this.type('docker create --name web busybox');
    for (let wake = this.room.nextWake(); wake !== null; wake = this.room.nextWake()) {
      this.now = Math.max(this.now, wake);
      this.execute(null, { type: 'time.passed' });
    }
  }

  type(line: string): void {
    this.send({ type: 'terminal.enter', host: 's0', terminal: FIRST_TERMINAL, line });
  }

  answer(text: string | null): void {
    this.send({ type: 'terminal.answer', host: 's0', terminal: FIRST_TERMINAL, text });
  }

  interrupt(): void {
    this.send({ type: 'terminal.interrupt', host: 's0', terminal: FIRST_TERMINAL });
  }

  get terminal() {
    const terminal = this.room.state.privates.get('s0')?.terminals.get(FIRST_TERMINAL);
    if (!terminal) throw new Error('no terminal');
    return terminal;
  }

  get containers(): number {
    return this.room.state.hosts.get('s0')?.containers.size ?? 0;
  }

  /** What the screen shows since the last line typed at the host's own prompt. */
  get screen(): string {
    const { scrollback } = this.terminal;
    const from = scrollback.findLastIndex(({ kind, prompt }) => kind === 'input' && prompt?.endsWith('$ '));
    return scrollback
      .slice(from + 1)
      .map(({ kind, prompt, text }) => (kind === 'input' ? `${prompt}${text}\n` : text))
      .join('');
  }

  execute(origin: Parameters<Room['execute']>[0], command: Parameters<Room['execute']>[1]): void {
    const moment = { now: this.now, random: (bytes: number) => new Uint8Array(bytes).fill(0xa0 + this.count) };
    this.events.push(...this.room.execute(origin, command, moment).events);
  }

  private send(command: UserCommand): void {
    this.count += 1;
    this.execute({ seat: 's0', client: 'tab', clientSeq: this.count }, command);
  }
}

const ASKED = 'WARNING! This will remove all stopped containers.\nAre you sure you want to continue? [y/N] ';

test('P1 a prune asks at the terminal and waits; y goes on', () => {
  const desk = new Desk();
  desk.type('docker container prune');
  expect(desk.terminal.job?.prompt).toBe('Are you sure you want to continue? [y/N] ');
  expect(desk.containers).toBe(1);
  desk.answer('y');
  expect(desk.screen).toMatch(/\[y\/N\] y\nDeleted Containers:\n[0-9a-f]{64}\n\nTotal reclaimed space: 0B\n$/);
  expect(desk.containers).toBe(0);
});

test.each([
  ['n', `${ASKED}n\n`],
  ['', `${ASKED}\n`],
  ['yes', `${ASKED}yes\n`],
  [null, `${ASKED}^D\n`],
])('P1 anything but y does nothing, and that is no failure: %j', (text, screen) => {
  const desk = new Desk();
  desk.type('docker container prune');
  desk.answer(text);
  expect(desk.screen).toBe(screen);
  expect([desk.containers, desk.terminal.lastCode, desk.terminal.job]).toEqual([1, 0, null]);
});

test('P1 Ctrl-C at the question is a no as well', () => {
  const desk = new Desk();
  desk.type('docker image prune -a');
  desk.interrupt();
  expect(desk.screen).toMatch(/to them\.\nAre you sure you want to continue\? \[y\/N\] \^C\n$/);
  expect([desk.terminal.lastCode, desk.terminal.job]).toEqual([0, null]);
});

test('P2 without a terminal the answer is the first line of standard input, and none is a no', () => {
  const host = new ClientHost();
  host.docker('docker create --name web busybox');
  expect(host.docker('docker container prune')).toMatchObject({ out: ASKED, err: '', code: 0 });
  expect(host.docker('docker container prune', { stdin: 'n\ny\n' }).out).toBe(ASKED);
  expect(host.docker('docker container prune', { stdin: 'Y\ny\n' }).out).toContain('Deleted Containers:\n');
});

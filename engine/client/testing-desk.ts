import { catalogueBlobs } from '../catalogue/catalogue';
import { flat } from '../model/blocks';
import { MemoryBlobStore } from '../model/memory-blob-store';
import type { UserCommand } from '../room/command';
import { emptyRoom } from '../room/empty-room';
import type { RoomEvent } from '../room/events';
import { FIRST_TERMINAL } from '../room/host-home';
import { Room } from '../room/room';

/** An instructor at a terminal of a room whose time goes by when a test says so. There is a container `web` that never ran. */
export class TestDesk {
  readonly events: RoomEvent[] = [];
  readonly room = new Room(emptyRoom('all'), new MemoryBlobStore(catalogueBlobs));
  /** Milliseconds since 1970. */
  now = Date.UTC(2026, 0, 5, 9);
  private count = 0;

  constructor() {
    this.execute(null, { type: 'room.open', id: 'r', code: 'ABCDEF', title: 'Room' });
    this.execute(null, { type: 'seat.join', role: 'instructor', name: 'Ada' });
    this.type('docker create --name web busybox');
    this.passTime();
  }

  /** Until nothing is waited for any more. */
  passTime(): void {
    for (let wake = this.room.nextWake(); wake !== null; wake = this.room.nextWake()) {
      this.now = Math.max(this.now, wake);
      this.execute(null, { type: 'time.passed' });
    }
  }

  open(terminal: string): void {
    this.send({ type: 'terminal.open', host: 's0', terminal });
  }

  type(line: string, terminal = FIRST_TERMINAL): void {
    this.send({ type: 'terminal.enter', host: 's0', terminal, line });
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
    return this.screenOf(FIRST_TERMINAL);
  }

  screenOf(terminal: string): string {
    const items = flat(this.room.state.privates.get('s0')?.terminals.get(terminal)?.scrollback ?? []);
    const from = items.findLastIndex(({ kind, prompt }) => kind === 'input' && prompt?.endsWith('$ '));
    return items
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

import { expect, test } from 'vitest';
import { catalogueBlobs } from '../catalogue/catalogue';
import { MemoryBlobStore } from '../model/memory-blob-store';
import type { Command, Origin } from './command';
import { emptyRoom } from './empty-room';
import { FIRST_TERMINAL } from './host-home';
import { LIMITS } from './limits';
import { Room } from './room';

test('H72 what a job prints is shown up to a limit, and then once that there is more', () => {
  const room = new Room(emptyRoom('all'), new MemoryBlobStore(catalogueBlobs));
  const execute = (origin: Origin | null, command: Command) =>
    room.execute(origin, command, { now: 0, random: (bytes) => new Uint8Array(bytes) });
  execute(null, { type: 'room.open', id: 'r', code: 'ABCDEF', title: 'Room' });
  execute(null, { type: 'seat.join', role: 'instructor', name: 'Ada' });
  const line = { type: 'terminal.enter', host: 's0', terminal: FIRST_TERMINAL, line: 'for i in 1; do echo; done' };
  const { effects } = execute({ seat: 's0', client: 'tab', clientSeq: 1 }, line as Command);
  const runId = effects.flatMap((effect) => (effect.type === 'run' ? [effect.run.id] : []))[0] ?? '';
  const print = (length: number) => {
    const report = { type: 'output', stream: 'stdout', text: 'x'.repeat(length) } as const;
    const { events } = execute(null, { type: 'run.reported', runId, report });
    const printed = events.flatMap((event) => (event.type === 'terminal.printed' ? [event] : []));
    const shown = printed.filter(({ kind }) => kind === 'stdout').reduce((sum, { text }) => sum + text.length, 0);
    return { shown, notes: printed.filter(({ kind }) => kind === 'note').length };
  };
  expect(print(1_000)).toEqual({ shown: 1_000, notes: 0 });
  expect(print(LIMITS.jobOutput)).toEqual({ shown: LIMITS.jobOutput - 1_000, notes: 1 });
  expect(print(1_000)).toEqual({ shown: 0, notes: 0 });
});

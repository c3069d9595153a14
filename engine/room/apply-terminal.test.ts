import { expect, test } from 'vitest';
import { flat } from '../model/blocks';
import { HISTORY_LINES } from '../model/terminal';
import { apply } from './apply';
import { emptyRoom } from './empty-room';

/** What happens to the terminal of one seat. */
function terminalOf(seat: string) {
  const state = emptyRoom('all');
  let seq = 0;
  const happens = (event: Parameters<typeof apply>[3]) => {
    seq += 1;
    apply(state, seq, 0, event);
  };
  happens({ type: 'seat.joined', seat: { id: seat, role: 'student', name: 'Ana', look: 0, joinedAt: 0 } });
  happens({ type: 'terminal.opened', seat, terminal: 't1', cwd: '/', env: [] });
  return { happens, terminal: () => state.privates.get(seat)?.terminals.get('t1') };
}

test('K66 a program has a history of its own, which ends with it; answers are no lines of the shell', () => {
  const seat = 's1';
  const { happens, terminal } = terminalOf(seat);
  const entered = { type: 'terminal.entered', seat, terminal: 't1', prompt: '$ ' } as const;
  const ended = { type: 'terminal.ended', seat, terminal: 't1', code: 0, cwd: '/', env: [] } as const;
  happens({ ...entered, job: 1, line: 'docker exec -it r redis-cli' });
  happens({ type: 'terminal.answered', seat, terminal: 't1', prompt: '> ', text: 'get a' });
  expect(flat(terminal()?.job?.history)).toEqual(['get a']);
  happens(ended);
  happens({ ...entered, job: 2, line: 'docker image prune' });
  expect(flat(terminal()?.job?.history)).toEqual([]);
  happens({ type: 'terminal.answered', seat, terminal: 't1', prompt: '[y/N] ', text: 'y' });
  happens(ended);
  expect(flat(terminal()?.history)).toEqual(['docker exec -it r redis-cli', 'docker image prune']);
});

test('K67 a terminal is as wide as the screen from which a line was typed last', () => {
  const seat = 's1';
  const { happens, terminal } = terminalOf(seat);
  const entered = { type: 'terminal.entered', seat, terminal: 't1', prompt: '$ ', line: 'ls' } as const;
  expect(terminal()?.columns).toBeNull();
  happens({ ...entered, job: 1, columns: 84 });
  happens({ ...entered, job: 2 });
  expect(terminal()?.columns).toBe(84);
  happens({ ...entered, job: 3, columns: 42 });
  expect(terminal()?.columns).toBe(42);
});

test('a terminal remembers at least so many of the last lines, and not without end', () => {
  const seat = 's1';
  const { happens, terminal } = terminalOf(seat);
  for (let n = 1; n <= 2_000; n += 1) {
    happens({ type: 'terminal.entered', seat, terminal: 't1', job: n, prompt: '$ ', line: `echo ${n}` });
    const history = flat(terminal()?.history);
    expect(history.at(-1)).toBe(`echo ${n}`);
    expect(history.length).toBeGreaterThanOrEqual(Math.min(n, HISTORY_LINES));
    expect(history.length).toBeLessThan(HISTORY_LINES + 2 * 64);
  }
});

import { expect, test } from 'vitest';
import { flat } from '../model/blocks';
import { HISTORY_LINES } from '../model/terminal';
import { apply } from './apply';
import { emptyRoom } from './empty-room';

test('a terminal remembers at least so many of the last lines, and not without end', () => {
  const state = emptyRoom('all');
  const seat = 's1';
  let seq = 0;
  const happens = (event: Parameters<typeof apply>[3]) => {
    seq += 1;
    apply(state, seq, 0, event);
  };
  happens({ type: 'seat.joined', seat: { id: seat, role: 'student', name: 'Ana', look: 0, joinedAt: 0 } });
  happens({ type: 'terminal.opened', seat, terminal: 't1', cwd: '/', env: [] });
  for (let n = 1; n <= 2_000; n += 1) {
    happens({ type: 'terminal.entered', seat, terminal: 't1', job: n, prompt: '$ ', line: `echo ${n}` });
    const history = flat(state.privates.get(seat)?.terminals.get('t1')?.history);
    expect(history.at(-1)).toBe(`echo ${n}`);
    expect(history.length).toBeGreaterThanOrEqual(Math.min(n, HISTORY_LINES));
    expect(history.length).toBeLessThan(HISTORY_LINES + 2 * 64);
  }
});

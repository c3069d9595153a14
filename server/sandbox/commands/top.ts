import type { Command } from 'just-bash';
import type { RunContext } from '../thread/run-context';
import { failed, printed } from './outcome';
import { processList } from './process-list';

/** One picture of `top`; it cannot redraw the screen. */
export function topCommand(context: RunContext): Command['execute'] {
  return async (args) => {
    if (!args.join('').includes('b')) return failed('top: this terminal cannot be redrawn; try: top -bn1\n');
    const lines = processList(context, ['top', ...args].join(' '));
    const rows = lines.map(
      ({ pid, user, command }) =>
        `${String(pid).padStart(5)} ${String(pid === 1 ? 0 : 1).padStart(5)} ${user.padEnd(8)} S     1624   0%   0   0% ${command}\n`,
    );
    return printed(
      `Mem: 823884K used, 1204312K free, 1284K shrd, 41236K buff, 364692K cached
CPU:   0% usr   0% sys   0% nic 100% idle   0% io   0% irq   0% sirq
Load average: 0.00 0.01 0.05 1/${lines.length} ${lines.at(-1)?.pid ?? 1}
  PID  PPID USER     STAT   VSZ %VSZ CPU %CPU COMMAND
${rows.join('')}`,
    );
  };
}

import type { Command } from 'just-bash';
import type { RunContext } from '../thread/run-context';
import { signalName } from '../thread/traps';
import { failed, printed } from './outcome';
import { processList } from './process-list';

const SIGNALS = 'HUP INT QUIT ILL TRAP ABRT BUS FPE KILL USR1 SEGV USR2 PIPE ALRM TERM'.split(' ');

/**
 * `kill [-SIGNAL] PID`. The script's own shell gets the signal. The kernel lets nobody inside a container kill its
 * process 1 unless that has asked for the signal, and the container's other processes are the room's.
 */
export function killCommand(context: RunContext): Command['execute'] {
  const prefix = context.run.shell === 'bash' ? 'bash: kill:' : context.run.shell === 'ash' ? 'sh:' : 'sh: 1: kill:';
  return async (args, ctx) => {
    if (args[0] === '-l') return printed(`${SIGNALS.map((name, index) => `${index + 1}) ${name}`).join('\n')}\n`);
    let signal = 'TERM';
    const pids: string[] = [];
    const rest = [...args];
    for (let arg = rest.shift(); arg !== undefined; arg = rest.shift()) {
      if (arg === '-s') signal = signalName(rest.shift() ?? '');
      else if (/^-[A-Za-z0-9]+$/.test(arg) && pids.length === 0) signal = signalName(arg.slice(1));
      else if (arg !== '--') pids.push(arg);
    }
    if (pids.length === 0) return failed(`${prefix} usage: kill [-s sigspec | -n signum | -sigspec] pid\n`, 2);
    const known = processList(context, 'kill');
    let refused = '';
    for (const pid of pids) {
      const own = pid === ctx.env.get('$') || pid === '$$' || Number(pid) === context.shellPid;
      const found = known.find((line) => String(line.pid) === pid);
      if (own) context.traps.arrived(signal);
      else if (!found) refused += `${prefix} ${notThere(context, pid)}\n`;
      else if (found.pid !== 1) refused += `${prefix} (${pid}) - Operation not permitted\n`;
    }
    return refused === '' ? printed('') : failed(refused);
  };
}

function notThere(context: RunContext, pid: string): string {
  if (!/^\d+$/.test(pid)) return `${pid}: arguments must be process or job IDs`;
  return context.run.shell === 'ash' ? `can't kill pid ${pid}: No such process` : `(${pid}) - No such process`;
}

import { basename } from '#engine/model/path';
import type { ProcessLine } from '#engine/model/sandbox-run';
import { wallClock } from '../thread/clock';
import type { RunContext } from '../thread/run-context';

/** KiB of a shell and of a small command. */
const SHELL_KIB = 1_700;
const COMMAND_KIB = 1_300;

/** The processes that the run can see: those that the room told of, the run's own shell, its jobs, and the command that asks. */
export function processList(context: RunContext, command: string): ProcessLine[] {
  const { run, startedAt } = context;
  const others = [...run.processes].sort((a, b) => a.pid - b.pid);
  let next = context.shellPid;
  const own = (text: string, since: number, parent: number, kib: number): ProcessLine => {
    const pid = next;
    next += 1;
    const { uid, name } = run.user;
    return {
      ...{ pid, parent, hostPid: pid, uid, user: name, startedAt: since },
      ...{ command: text, kib, terminal: run.tty },
    };
  };
  const lines = [...others];
  const isShell =
    run.program.kind === 'argv' && ['sh', 'bash', 'ash', 'dash'].includes(basename(run.program.argv[0] ?? ''));
  const above = others.filter(({ parent, pid }) => parent === 0 && pid !== 1).at(-1)?.pid ?? 1;
  if (run.place === 'host') lines.push(own('-bash', run.bootedAt, 1, SHELL_KIB * 2));
  else if (run.program.kind === 'argv') {
    // A program that asks for itself is its own line.
    const text = run.program.argv.join(' ');
    if (!isShell) return [...lines, own(text, startedAt, 0, COMMAND_KIB)];
    lines.push(own(text, startedAt, 0, SHELL_KIB));
  }
  const shell = run.place === 'host' || isShell ? context.shellPid : above;
  for (const job of context.jobs.running()) {
    const { uid, name: user } = run.user;
    lines.push({
      ...{ pid: job.pid, parent: shell, hostPid: job.pid, uid, user, startedAt: job.startedAt },
      ...{ command: job.text, kib: COMMAND_KIB, terminal: run.tty },
    });
    next = Math.max(next, job.pid + 1);
  }
  return [...lines, own(command, wallClock(), shell, COMMAND_KIB)];
}

import { basename } from '#engine/model/path';
import type { ProcessLine } from '#engine/model/sandbox-run';
import { wallClock } from '../thread/clock';
import type { RunContext } from '../thread/run-context';

/** The processes that the run can see: those that the room told of, the run's own shell, and the command that asks. */
export function processList(context: RunContext, command: string): ProcessLine[] {
  const { run, startedAt } = context;
  const others = [...run.processes].sort((a, b) => a.pid - b.pid);
  let next = context.shellPid;
  const own = (text: string, since: number): ProcessLine => {
    const pid = next;
    next += 1;
    return { pid, user: run.user.name, startedAt: since, command: text };
  };
  const lines = [...others];
  if (run.place === 'host') lines.push(own('-bash', run.processes[0]?.startedAt ?? startedAt));
  else if (run.program.kind === 'argv') {
    const argv = run.program.argv.join(' ');
    const shell = ['sh', 'bash', 'ash', 'dash'].includes(basename(run.program.argv[0] ?? ''));
    // The program itself asks: it is its own line.
    if (!shell) return [...lines, own(argv, startedAt)];
    lines.push(own(argv, startedAt));
  }
  return [...lines, own(command, wallClock())];
}

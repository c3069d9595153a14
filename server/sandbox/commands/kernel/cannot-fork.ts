import type { ExecResult, ResolvedCommandContext } from 'just-bash';
import type { RunContext } from '../../thread/run-context';
import { JOB_VARIABLE } from '../../thread/shell-variables';
import { printed } from '../outcome';

/** What a shell says, and ends, when the kernel gives it no further process. */
const CANNOT_FORK = {
  ash: "sh: can't fork: Resource temporarily unavailable\n",
  dash: 'sh: 1: Cannot fork\n',
  bash: `${'bash: fork: retry: Resource temporarily unavailable\n'.repeat(4)}bash: fork: Resource temporarily unavailable\n`,
} as const;

/** Jobs that a run may have at a time, where `--pids-limit` does not say less: what a fork bomb comes to. */
const MOST_JOBS = 100;

/** For every program that a shell starts in front; a job, and a shell without jobs, may put it in its own place. */
export function cannotForkInFront(context: RunContext, ctx: ResolvedCommandContext): ExecResult | null {
  const mayReplace = ctx.env.has(JOB_VARIABLE) || (!context.run.tty && context.jobs.running().length === 0);
  return mayReplace || !context.startsWithShell ? null : cannotFork(context);
}

/** The end of a shell that can have no further process (rule T31); null where there is room for one. */
export function cannotFork(context: RunContext): ExecResult | null {
  const { run, shellPid, jobs } = context;
  const running = jobs.running().length;
  const limit = run.limits?.pids ?? 0;
  const others = run.processes.filter(({ pid }) => pid !== shellPid).length;
  const hasRoom = running < MOST_JOBS && (limit === 0 || others + 1 + running < limit);
  if (hasRoom) return null;
  context.printTo('stderr', CANNOT_FORK[run.shell]);
  context.die(run.shell === 'bash' ? 254 : 2);
  return printed('');
}

import type { Command } from 'just-bash';
import { LAST_JOB } from '../thread/jobs';
import type { RunContext } from '../thread/run-context';
import { failed, printed } from './outcome';

/** What `wait` answers when a signal with a trap came in: 128 and TERM. */
const INTERRUPTED = 143;

/** What a shell says, and ends, when the kernel gives it no further process. */
const CANNOT_FORK = {
  ash: "sh: can't fork: Resource temporarily unavailable\n",
  dash: 'sh: 1: Cannot fork\n',
  bash: `${'bash: fork: retry: Resource temporarily unavailable\n'.repeat(4)}bash: fork: Resource temporarily unavailable\n`,
} as const;

/** Jobs that a run may have at a time, where `--pids-limit` does not say less: what a fork bomb comes to. */
const MOST_JOBS = 100;

/** Whether there can be no further process. */
function isFull({ run, shellPid, jobs }: RunContext): boolean {
  const running = jobs.running().length;
  if (running >= MOST_JOBS) return true;
  const limit = run.limits?.pids ?? 0;
  const others = run.processes.filter(({ pid }) => pid !== shellPid).length;
  return limit > 0 && others + 1 + running >= limit;
}

/** `command &`: the plugin writes this in its place, with the command as text (rule T9). */
export function spawnCommand(context: RunContext): Command['execute'] {
  return async ([text = '', shown = text], ctx) => {
    if (isFull(context)) {
      context.printTo('stderr', CANNOT_FORK[context.run.shell]);
      context.die(context.run.shell === 'bash' ? 254 : 2);
      return printed('');
    }
    const job = context.background(text, shown, ctx);
    ctx.env.set(LAST_JOB, String(job.pid));
    const interactive = context.run.tty && context.run.program.kind === 'script';
    return interactive ? failed(`[${job.number}] ${job.pid}\n`, 0) : printed('');
  };
}

/** `wait`, `wait %1`, `wait PID…`: the code is that of the last one named. */
export function waitCommand(context: RunContext): Command['execute'] {
  return async (args, ctx) => {
    // A trap that ends the waiting knows the jobs by their variables.
    context.lastVariables = Object.fromEntries(ctx.env);
    const names = args.filter((arg) => !arg.startsWith('-'));
    if (names.length === 0) {
      const interrupted = await context.until(Promise.all(context.jobs.running().map(({ ended }) => ended)));
      if (interrupted) return failed('', INTERRUPTED);
      context.jobs.take();
      return printed('');
    }
    let code = 0;
    for (const name of names) {
      const job = context.jobs.find(name);
      if (!job) {
        const prefix = context.run.shell === 'bash' ? 'bash: ' : '';
        return failed(
          name.startsWith('%')
            ? `${prefix}wait: ${name}: no such job\n`
            : `${prefix}wait: pid ${name} is not a child of this shell\n`,
          127,
        );
      }
      if (await context.until(job.ended)) return failed('', INTERRUPTED);
      code = job.code ?? 0;
    }
    return { stdout: '', stderr: '', exitCode: code };
  };
}

/** `jobs`, `jobs -p`, `jobs -l`. */
export function jobsCommand(context: RunContext): Command['execute'] {
  return async ([flag]) => {
    const jobs = context.jobs.take();
    if (flag === '-p') return printed(jobs.map(({ pid }) => `${pid}\n`).join(''));
    return printed(
      jobs
        .map(({ number, pid, text, code }, at) => {
          const mark = at === jobs.length - 1 ? '+' : at === jobs.length - 2 ? '-' : ' ';
          const state = code === null ? 'Running' : code === 0 ? 'Done' : code > 128 ? 'Terminated' : `Exit ${code}`;
          const pidText = flag === '-l' ? `${String(pid).padStart(5)} ` : '';
          return `[${number}]${mark}  ${pidText}${state.padEnd(24)}${text}${code === null ? ' &' : ''}\n`;
        })
        .join(''),
    );
  };
}

/** `fg [%1]`: waits for the job, showing its text. */
export function fgCommand(context: RunContext): Command['execute'] {
  return async ([name = '%%']) => {
    const job = context.jobs.find(name);
    if (!job)
      return failed(
        `${context.run.shell === 'bash' ? 'bash: ' : ''}fg: ${name === '%%' ? 'current' : name}: no such job\n`,
      );
    await context.until(job.ended);
    return { stdout: `${job.text}\n`, stderr: '', exitCode: job.code ?? 0 };
  };
}

/** `bg`, `disown`: a job goes on in the background anyway. */
export function bgCommand(context: RunContext): Command['execute'] {
  return async ([name = '%%']) => {
    const job = context.jobs.find(name);
    if (!job)
      return failed(
        `${context.run.shell === 'bash' ? 'bash: ' : ''}bg: ${name === '%%' ? 'current' : name}: no such job\n`,
      );
    return printed('');
  };
}

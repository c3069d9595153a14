import type { Command, ExecResult, ResolvedCommandContext } from 'just-bash';
import { resolvePath } from '#engine/model/path';
import { atPrompt, jobLines } from '../thread/job-lines';
import { LAST_JOB } from '../thread/jobs';
import type { RunContext } from '../thread/run-context';
import { shellId } from '../thread/shell-variables';
import { complaintOf } from '../thread/shell-wording';
import { cannotFork } from './kernel/cannot-fork';
import { failed, printed } from './outcome';

/** What `wait` answers when a signal with a trap came in: 128 and TERM. */
const INTERRUPTED = 143;

/** `command &`: the plugin writes this in its place, with the command as text (rule T9). */
export function spawnCommand(context: RunContext): Command['execute'] {
  const { run } = context;
  return async ([subshell = '', text = '', shown = text, redirected, ...redirections], ctx) => {
    const full = cannotFork(context);
    if (full) return full;
    const shell = childrenOf(context, subshell, ctx);
    const streams =
      redirected === undefined
        ? null
        : await context.jobFiles.open(pairsOf(redirections), (path) => resolvePath(ctx.cwd, path));
    const job = context.background({ shell, text: streams ? (redirected ?? '') : text, shown, streams }, ctx);
    ctx.env.set(LAST_JOB, String(job.pid));
    const told = shell === '' && run.shell === 'bash' && atPrompt(run);
    return told ? failed(`[${job.number}] ${job.pid}\n`, 0) : printed('');
  };
}

function pairsOf(words: readonly string[]): [operator: string, target: string][] {
  return words.flatMap((word, at) => (at % 2 === 0 ? [[word, words[at + 1] ?? ''] as [string, string]] : []));
}

/** `wait`, `wait %1`, `wait PID…`: the code is that of the last one named. */
export function waitCommand(context: RunContext): Command['execute'] {
  return async ([subshell = '', ...args], ctx) => {
    // A trap that ends the waiting knows the jobs by their variables.
    context.lastVariables = Object.fromEntries(ctx.env);
    const shell = childrenOf(context, subshell, ctx);
    const names = args.filter((arg) => !arg.startsWith('-'));
    if (names.length === 0) {
      const own = context.jobs.of(shell);
      if (await context.until(Promise.all(own.map(({ ended }) => ended)))) return failed('', INTERRUPTED);
      // A prompt tells of their end.
      if (!atPrompt(context.run)) context.jobs.forget(own);
      return printed('');
    }
    let code = 0;
    for (const name of names) {
      const job = context.jobs.find(shell, name);
      if (!job) return noChild(context, name);
      if (await context.until(job.ended)) return failed('', INTERRUPTED);
      code = job.code ?? 0;
    }
    return { stdout: '', stderr: '', exitCode: code };
  };
}

/** `jobs`, `jobs -p`, `jobs -l`. */
export function jobsCommand(context: RunContext): Command['execute'] {
  const { run } = context;
  return async ([flag], ctx) => {
    const jobs = context.jobs.of(shellId(ctx.env));
    context.jobs.forget(jobs);
    // bash tells only somebody who types of those that have ended.
    const shown = run.shell === 'bash' && !atPrompt(run) ? jobs.filter(({ code }) => code === null) : jobs;
    if (flag === '-p') return printed(shown.map(({ pid }) => `${pid}\n`).join(''));
    return printed(jobLines(run, jobs, shown, flag === '-l'));
  };
}

/** `fg [%1]`: waits for the job, showing its text. */
export function fgCommand(context: RunContext): Command['execute'] {
  return async ([name = '%%'], ctx) => {
    const job = context.jobs.find(shellId(ctx.env), name);
    if (!job) return noJob(context, 'fg', name);
    await context.until(job.ended);
    context.jobs.forget([job]);
    return { stdout: `${job.text}\n`, stderr: '', exitCode: job.code ?? 0 };
  };
}

/** `bg`, `disown`: a job goes on in the background anyway. */
export function bgCommand(context: RunContext): Command['execute'] {
  return async ([name = '%%'], ctx) =>
    context.jobs.find(shellId(ctx.env), name) ? printed('') : noJob(context, 'bg', name);
}

/** The shell that a command's jobs belong to; '' is the run's own. */
function childrenOf({ shellPid }: RunContext, subshell: string, { env }: ResolvedCommandContext): string {
  return subshell === String(shellPid) ? shellId(env) : `${shellId(env)}(${subshell})`;
}

/** bash names the process that is no child, ash and dash only say so by the code. */
function noChild(context: RunContext, name: string): ExecResult {
  if (name.startsWith('%')) return noJob(context, 'wait', name);
  return failed(context.run.shell === 'bash' ? `bash: wait: pid ${name} is not a child of this shell\n` : '', 127);
}

/** What a shell says of a job that is none of its own. */
function noJob({ run }: RunContext, command: string, name: string): ExecResult {
  const isCurrent = name === '%%';
  if (run.shell === 'bash') {
    const code = command === 'wait' ? 127 : 1;
    return failed(`bash: ${command}: ${isCurrent ? 'current' : name}: no such job\n`, code);
  }
  const text = run.shell === 'dash' ? `No such job: ${name}` : `${name}: no such job`;
  return failed(`${complaintOf(run, command)}${isCurrent ? 'No current job' : text}\n`, 2);
}

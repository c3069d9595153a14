import type { BashExecResult, ResolvedCommandContext } from 'just-bash';
import { wallClock } from './clock';
import type { JobFiles, JobStreams } from './job-files';
import type { Job, Jobs } from './jobs';
import { orAborted } from './or-aborted';
import type { NewJob } from './run-context';
import type { ScriptOutput } from './script-output';
import type { ScriptShell } from './script-shell';
import { ERR_VARIABLE, EXEC_VARIABLE, JOB_VARIABLE, NESTED_VARIABLE, OUT_VARIABLE } from './shell-variables';
import type { Device } from './union-file-system';

/** What a run gives to its jobs. */
interface Around {
  shell: ScriptShell;
  jobs: Jobs;
  jobFiles: JobFiles;
  devices: ReadonlyMap<string, Device>;
  output: ScriptOutput;
  /** Prints what a script could not print at once. */
  printRest(result: BashExecResult): void;
  /** Aborted when the run ends. */
  ended: AbortSignal;
}

/** A job is a shell of its own beside the one that starts it; it ends with the run at the latest (decision 047). */
export function startJob(around: Around, job: NewJob, ctx: ResolvedCommandContext): Job {
  const { [EXEC_VARIABLE]: _, ...variables } = Object.fromEntries(ctx.env);
  return around.jobs.start(job.shell, job.shown, wallClock(), async (stop, pid) => {
    const { out, err } = job.streams ?? {};
    const env = {
      ...variables,
      ...{ [NESTED_VARIABLE]: `job ${pid}`, [JOB_VARIABLE]: String(pid) },
      ...(out !== undefined && { [OUT_VARIABLE]: out }),
      ...(err !== undefined && { [ERR_VARIABLE]: err }),
    };
    const signal = AbortSignal.any([stop, around.ended]);
    const result = await orAborted(around.shell.beside(job.text, env, ctx.cwd, signal), signal).catch(() => null);
    if (result) await printRest(around, result, job.streams);
    if (job.streams) await around.jobFiles.close(job.streams);
    return result?.exitCode ?? 143;
  });
}

async function printRest(around: Around, result: BashExecResult, streams: JobStreams | null): Promise<void> {
  const out = around.devices.get(streams?.out ?? '');
  const err = around.devices.get(streams?.err ?? '');
  await out?.(Buffer.from(result.stdout, result.stdoutKind === 'bytes' ? 'latin1' : 'utf8'));
  await err?.(Buffer.from(around.output.worded(result.stderr)));
  around.printRest({ ...result, ...(out && { stdout: '' }), ...(err && { stderr: '' }) });
}

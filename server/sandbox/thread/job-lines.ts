import type { SandboxRun } from '#engine/model/sandbox-run';
import type { Job } from './jobs';

/** Jobs as `jobs` shows them and a prompt tells of their end: bash has the newest last, ash and dash first. */
export function jobLines(run: SandboxRun, jobs: readonly Job[], shown: readonly Job[], withPid = false): string {
  const lines = shown.map((job) => {
    const mark = job === jobs.at(-1) ? '+' : job === jobs.at(-2) ? '-' : ' ';
    const pid = withPid ? `${job.pid} ` : '';
    if (run.shell === 'bash') {
      return `[${job.number}]${mark}  ${pid}${state(run, job).padEnd(24)}${job.text}${job.code === null ? ' &' : ''}\n`;
    }
    const number = run.shell === 'dash' ? `[${job.number}] ${mark} ` : `[${job.number}]${mark}  `;
    return `${number}${`${pid}${state(run, job)}`.padEnd(27)}${atPrompt(run) ? job.text : ''}\n`;
  });
  return (run.shell === 'bash' ? lines : lines.reverse()).join('');
}

/** Whether the run's shell is one that somebody types to, which tells of its jobs. */
export function atPrompt({ tty, program }: SandboxRun): boolean {
  return tty && program.kind === 'script';
}

function state({ shell }: SandboxRun, { code }: Job): string {
  if (code === null) return 'Running';
  if (code === 0) return 'Done';
  if (code === 143) return 'Terminated';
  if (code === 137) return 'Killed';
  return shell === 'bash' ? `Exit ${code}` : `Done(${code})`;
}

import type { Command, ExecResult } from 'just-bash';
import type { KillOutcome } from '#engine/daemon/containers/signal-inside';
import { basename } from '#engine/model/path';
import type { ProcessLine } from '#engine/model/sandbox-run';
import type { RunContext } from '../thread/run-context';
import { shellId } from '../thread/shell-variables';
import { signalName } from '../thread/traps';
import { isBusybox } from './is-busybox';
import { failed, printed } from './outcome';
import { processList } from './process-list';

const SIGNALS =
  'HUP INT QUIT ILL TRAP ABRT BUS FPE KILL USR1 SEGV USR2 PIPE ALRM TERM STKFLT CHLD CONT STOP TSTP TTIN TTOU URG XCPU XFSZ VTALRM PROF WINCH IO PWR SYS'.split(
    ' ',
  );
/** Those that end no process, `0` among them. */
const UNNOTICED = new Set('0 CHLD CONT STOP TSTP TTIN TTOU URG WINCH'.split(' '));

/** `kill [-SIGNAL] PID`, of process IDs and of jobs (rule T5). */
export function killCommand(context: RunContext): Command['execute'] {
  const prefix = context.run.shell === 'bash' ? 'bash: kill:' : context.run.shell === 'ash' ? 'sh:' : 'sh: 1: kill:';
  return async (args, ctx) => {
    if (args[0] === '-l') return printed(listing(args[1]));
    const { signal, rest: pids } = signalOf(args);
    if (signal === null) return failed(`${prefix} ${unknownSignal(context, args)}\n`);
    if (pids.length === 0) return withoutProcess(context);
    let refused = '';
    for (const pid of pids) {
      const own = pid === ctx.env.get('$') || pid === '$$' || Number(pid) === context.shellPid;
      const job = context.jobs.find(shellId(ctx.env), pid) ?? context.jobs.withPid(Number(pid));
      if (own) killedByItself(context, signal);
      else if (job && job.code === null) job.end(signal);
      else if (!/^-?\d+$/.test(pid)) refused += `${prefix} ${noNumber(context, pid)}\n`;
      else {
        const outcome = await signalled(context, Number(pid), signal);
        if (outcome !== 'sent') refused += `${prefix} ${complaint(context, pid, outcome)}\n`;
      }
    }
    return refused === '' ? printed('') : failed(refused);
  };
}

/** The kernel keeps signals without a handler from process 1; any other process ends by them (docker-facts §5.2). */
function killedByItself(context: RunContext, signal: string): void {
  const isCaught = context.traps.arrived(signal) && signal !== 'KILL';
  const { place, program } = context.run;
  if (isCaught || UNNOTICED.has(signal) || context.shellPid === 1) return;
  if (place === 'container' && program.kind === 'argv') context.die(128 + SIGNALS.indexOf(signal) + 1);
}

/** `pkill PATTERN`, `killall NAME`: the processes of that name get the signal. */
export function killByName(program: 'pkill' | 'killall'): (context: RunContext) => Command['execute'] {
  return (context) => async (args) => {
    const { signal, rest } = signalOf(args);
    if (signal === null) return failed(`${program}: bad signal name\n`, 2);
    const full = rest.includes('-f');
    const names = rest.filter((arg) => !arg.startsWith('-'));
    const found = processesNamed(context, names, { full, exact: program === 'killall' || rest.includes('-x') });
    for (const { pid } of found) await signalled(context, pid, signal);
    if (found.length > 0) return printed('');
    return failed(
      program === 'killall'
        ? `${names.join(' ')}: no process found\n`.replace(/^/, isBusybox(context, program) ? 'killall: ' : '')
        : '',
    );
  };
}

/** `pgrep PATTERN` and `pidof NAME`. */
export function findByName(program: 'pgrep' | 'pidof'): (context: RunContext) => Command['execute'] {
  return (context) => async (args) => {
    const names = args.filter((arg) => !arg.startsWith('-'));
    const flags = args.filter((arg) => arg.startsWith('-')).join('');
    const exact = program === 'pidof' || flags.includes('x');
    const found = processesNamed(context, names, { full: flags.includes('f'), exact });
    if (found.length === 0) return failed('');
    if (program === 'pidof') {
      return printed(
        `${found
          .map(({ pid }) => pid)
          .reverse()
          .join(' ')}\n`,
      );
    }
    const shown = (line: ProcessLine) =>
      flags.includes('a') ? ` ${line.command}` : flags.includes('l') ? ` ${nameOf(line)}` : '';
    return printed(found.map((line) => `${line.pid}${shown(line)}\n`).join(''));
  };
}

function processesNamed(
  context: RunContext,
  names: readonly string[],
  { full, exact }: { full: boolean; exact: boolean },
): ProcessLine[] {
  const lines = processList(context, '').slice(0, -1);
  return lines.filter((line) => {
    const text = full ? line.command : nameOf(line);
    return names.some((name) => (exact ? text === basename(name) : text.includes(name)));
  });
}

function nameOf({ command }: ProcessLine): string {
  return basename(command.split(/[ :]/)[0] ?? '');
}

async function signalled(context: RunContext, pid: number, signal: string): Promise<KillOutcome> {
  const job = context.jobs.withPid(pid);
  if (job?.code === null) {
    job.end(signal);
    return 'sent';
  }
  if (pid === context.shellPid) {
    killedByItself(context, signal);
    return 'sent';
  }
  const line = context.run.processes.find((one) => one.pid === pid);
  if (!line) return 'no-such-process';
  if (context.run.place === 'host') return 'not-permitted';
  const answer = await context.call((callId) => ({ type: 'kill', callId, pid, signal }));
  return answer?.kind === 'kill' ? answer.outcome : 'sent';
}

function signalOf(args: readonly string[]): { signal: string | null; rest: string[] } {
  const [first = '', second = '', ...more] = args;
  if (first === '-s' || first === '-n') return { signal: known(second), rest: more };
  if (/^-(\d+|[A-Z]{2,}\d?|SIG[A-Z]+\d?)$/.test(first)) return { signal: known(first.slice(1)), rest: args.slice(1) };
  return { signal: 'TERM', rest: args.filter((arg) => arg !== '--') };
}

function known(text: string): string | null {
  if (/^\d+$/.test(text)) return text === '0' ? '0' : (SIGNALS[Number(text) - 1] ?? null);
  const name = signalName(text);
  return SIGNALS.includes(name) ? name : null;
}

function listing(asked: string | undefined): string {
  if (asked !== undefined)
    return `${/^\d+$/.test(asked) ? (SIGNALS[(Number(asked) % 128) - 1] ?? '') : SIGNALS.indexOf(signalName(asked)) + 1}\n`;
  return SIGNALS.map((name, index) => `${String(index + 1).padStart(2)}) SIG${name}${index % 5 === 4 ? '\n' : '\t'}`)
    .join('')
    .concat('\n');
}

function unknownSignal({ run }: RunContext, args: readonly string[]): string {
  const name = /^-[sn]$/.test(args[0] ?? '') ? (args[1] ?? '') : (args[0]?.slice(1) ?? '');
  return run.shell === 'ash' ? `bad signal name '${name}'` : `${name}: invalid signal specification`;
}

function withoutProcess({ run }: RunContext): ExecResult {
  if (run.shell === 'ash') return failed('sh: you need to specify whom to kill\n');
  return run.shell === 'bash'
    ? failed('kill: usage: kill [-s sigspec | -n signum | -sigspec] pid | jobspec ... or kill -l [sigspec]\n', 2)
    : failed('sh: 1: kill: Usage: kill [-s sigspec | -signum | -sigspec] [pid | job]... or\nkill -l [exitstatus]\n', 2);
}

function noNumber({ run }: RunContext, pid: string): string {
  if (run.shell === 'ash') return `invalid number '${pid}'`;
  return run.shell === 'bash' ? `${pid}: arguments must be process or job IDs` : `Illegal number: ${pid}`;
}

function complaint({ run }: RunContext, pid: string, outcome: KillOutcome): string {
  const reason = outcome === 'not-permitted' ? 'Operation not permitted' : 'No such process';
  if (run.shell === 'ash') return `can't kill pid ${pid}: ${reason}`;
  return run.shell === 'bash' ? `(${pid}) - ${reason}` : `${reason}\n`.trimEnd();
}

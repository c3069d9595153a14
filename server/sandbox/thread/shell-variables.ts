import { DEVICE_FOLDER, ERR_DEVICE, OUT_DEVICE } from './virtual-files';

/** Say where a command's output goes: to a device that prints at once, or to the plain stream (stream-plugin). */
export const OUT_VARIABLE = '__drydock_out';
export const ERR_VARIABLE = '__drydock_err';
/** Set for a `docker` whose `2>&1` puts both of its streams into one. */
export const MERGED_VARIABLE = '__drydock_merged';
/** Set in shells within a shell, to another text in each: their traps for signals are nobody's, their jobs are their own. */
export const NESTED_VARIABLE = '__drydock_nested';

/** Set for a command that replaces its shell (`exec`, and the last one of `sh -c`). */
export const EXEC_VARIABLE = '__drydock_exec';
/** Its value where a script says `exec`. */
export const EXECUTED = 'exec';
/** The path that a shell is started by, which it calls itself (`$0`). */
export const CALLED_VARIABLE = '__drydock_called';
/** The process ID of the job that a command belongs to. */
export const JOB_VARIABLE = '__drydock_job';

const PRINTS_AT_ONCE = { [OUT_VARIABLE]: OUT_DEVICE, [ERR_VARIABLE]: ERR_DEVICE };

/** Variables that the shell keeps for itself; they are not part of what an interactive session carries on. */
const OWN = new Set(
  `_ IFS OPTIND OPTERR SHELLOPTS BASHOPTS OSTYPE MACHTYPE HOSTTYPE PPID UID EUID RANDOM SECONDS LINENO BASHPID
   BASH BASH_VERSION PS4 PIPESTATUS FUNCNAME`.split(/\s+/),
);

/** `NAME=value` lines as a record; a later line wins. */
export function variablesOf(env: readonly string[]): Record<string, string> {
  const variables: Record<string, string> = {};
  for (const line of env) {
    const at = line.indexOf('=');
    if (at > 0) variables[line.slice(0, at)] = line.slice(at + 1);
  }
  return variables;
}

/** Stands before the name of a variable that the shell keeps to itself, in what goes on to its next line. */
const UNEXPORTED = '!';
const ALWAYS_EXPORTED = new Set(['PWD', 'OLDPWD']);

/** What sets the variables again that no program is to see; `` where there are none. */
export function unexportedAgain(env: readonly string[]): string {
  return Object.entries(variablesOf(env))
    .filter(([name]) => name.startsWith(UNEXPORTED))
    .map(([name, value]) => `${name.slice(1)}='${value.replaceAll("'", `'\\''`)}'; `)
    .join('');
}

/** The variables that programs see. */
export function environmentOf(env: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    Object.entries(variablesOf(env)).filter(([name]) => name !== '?' && !name.startsWith(UNEXPORTED)),
  );
}

/**
 * What goes on to the next line of an interactive shell.
 *
 * @param exported the names that this line has exported; null where any may have been.
 */
export function carriedOn(
  variables: Readonly<Record<string, string>>,
  before: readonly string[],
  exported: ReadonlySet<string> | null,
): string[] {
  const known = variablesOf(before);
  return Object.entries(variables)
    .filter(([name]) => /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) && !isInternal(name) && !OWN.has(name))
    .filter(([name, value]) => name !== 'HOSTNAME' || known.HOSTNAME === value)
    .map(([name, value]) => {
      const isExported =
        exported === null || exported.has(name) || Object.hasOwn(known, name) || ALWAYS_EXPORTED.has(name);
      return `${isExported ? '' : UNEXPORTED}${name}=${value}`;
    });
}

/** `$0`, `$1` … as just-bash keeps them. */
export function positional(name: string, args: readonly string[]): Record<string, string> {
  const variables: Record<string, string> = {
    '0': name,
    '#': String(args.length),
    '@': args.join(' '),
    '*': args.join(' '),
  };
  for (const [index, arg] of args.entries()) variables[String(index + 1)] = arg;
  return variables;
}

/** Where a script prints whose output reaches the run's own. */
export function printingAtOnce(): Record<string, string> {
  return { ...PRINTS_AT_ONCE };
}

/** Whether what a command prints is seen at once, in the shell's own streams or in the file of a job. */
export function printsAtOnce(env: ReadonlyMap<string, string>): boolean {
  return isDevice(env.get(OUT_VARIABLE)) && isDevice(env.get(ERR_VARIABLE));
}

/** Whether both streams of a command are the run's own, so that the room may print in its place. */
export function printsForRun(env: ReadonlyMap<string, string>): boolean {
  return env.get(OUT_VARIABLE) === OUT_DEVICE && env.get(ERR_VARIABLE) === ERR_DEVICE;
}

function isDevice(name: string | undefined): boolean {
  return name?.startsWith(`${DEVICE_FOLDER}/`) === true;
}

/** Tells the shells of a run apart; '' is the run's own. */
export function shellId(env: ReadonlyMap<string, string>): string {
  return env.get(NESTED_VARIABLE) ?? '';
}

export function isInternal(name: string): boolean {
  return name.startsWith('__drydock_');
}

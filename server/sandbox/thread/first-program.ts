import { DEFAULT_PATH } from '#engine/model/default-path';
import { basename } from '#engine/model/path';
import type { SandboxRun } from '#engine/model/sandbox-run';
import { resolveProgram } from './resolve-program';
import type { RunContext } from './run-context';
import { unexportedAgain, variablesOf } from './shell-variables';
import { nameOfShell } from './shell-wording';
import { RUN_COMMAND } from './virtual-files';

/** What the run's shell is given: a script with its arguments, or a program (`argv`) that no shell may parse. */
export type FirstProgram =
  | { kind: 'script'; text: string; name: string; args: readonly string[]; argv?: string[] }
  | { kind: 'failure'; message: string; code: number };

const SHELLS = new Set(['sh', 'bash', 'ash', 'dash']);

/**
 * A program that turns out to be a shell, or a script for one, becomes the run's own shell, so that signals find its
 * traps; any other program is started as it is.
 */
export async function firstProgram(context: RunContext): Promise<FirstProgram> {
  const { program, shell, cwd, env } = context.run;
  if (program.kind === 'script') {
    return {
      kind: 'script',
      text: unexportedAgain(env) + afterCode(env, program.text),
      name: nameOfShell(shell),
      args: program.args,
    };
  }
  const [name, ...args] = program.argv;
  if (name === undefined) return { kind: 'failure', message: '', code: 0 };
  const path = variablesOf(env).PATH ?? DEFAULT_PATH;
  const resolved = await resolveProgram(context.fs, name, cwd, path, (at) => context.commands.has(at));
  if (resolved.kind === 'script' && (resolved.interpreter === null || SHELLS.has(resolved.interpreter))) {
    return { kind: 'script', text: resolved.text, name, args };
  }
  if (resolved.kind === 'program' && SHELLS.has(resolved.name)) {
    const script = await shellScript(context, args);
    if (script) return { ...script, name: script.name || name };
  }
  return { kind: 'script', text: `/bin/${RUN_COMMAND}`, name, args: [], argv: [name, ...args] };
}

/** `sh -c TEXT`. */
export function isCommandText({ program }: SandboxRun): boolean {
  return program.kind === 'argv' && /^-[a-z]*c$/.test(program.argv[1] ?? '');
}

/** What the run's own shell calls itself: what it was started as. */
export function shellOf({ program, shell }: SandboxRun): string {
  const name = program.kind === 'argv' ? (program.argv[0] ?? '') : '';
  return shell !== 'bash' && SHELLS.has(basename(name)) ? name : nameOfShell(shell);
}

/** The line before an interactive one ended with this code: `$?` shows it. It is handed over as a variable named `?`. */
function afterCode(env: readonly string[], text: string): string {
  const code = variablesOf(env)['?'];
  return code !== undefined && /^\d{1,3}$/.test(code) && code !== '0' ? `(exit ${code}); ${text}` : text;
}

/** `sh -c TEXT [NAME [ARG…]]`, with `-e`, `-x`, `-u` before it; null for anything less plain. */
async function shellScript(
  context: RunContext,
  argv: readonly string[],
): Promise<Extract<FirstProgram, { kind: 'script' }> | null> {
  const [flags = '', ...rest] = argv;
  if (argv.length === 0) return { kind: 'script', text: context.run.stdin, name: '', args: [] };
  if (!/^-[exul]*c$/.test(flags) || rest.length === 0) return null;
  const [text = '', name = '', ...args] = rest;
  const options = flags.replace(/[-cl]/g, '');
  return { kind: 'script', text: options ? `set -${options}\n${text}` : text, name, args };
}

import type { Container } from '../../model/container';
import type { FileSystem } from '../../model/file-system';
import type { Client } from '../../programs/clients/client';
import { clientFor } from '../../programs/clients/clients';
import { findExecutable } from '../../programs/find-executable';
import type { Surroundings } from '../../programs/program';
import { ROOT, surroundings } from '../containers/surroundings';
import type { DaemonContext } from '../context';
import { playClient } from '../exec/play-client';
import type { HealthCheck } from './health-check';
import { type PlainStep, plainSteps } from './plain-steps';
import { type Played, TOOLS } from './probe-tools';

/** Words that a shell understands without a program. */
const BUILT_IN: ReadonlySet<string> = new Set(['exit', 'true', 'false', ':', 'test', '[']);

/**
 * Answers a probe whose programs are simple questions (`test -f …`, `curl -f …`, `redis-cli ping`), alone or joined by
 * `||` and `&&`, without the sandbox: a class has hundreds of containers, and each may ask every second. Null when it
 * is anything else, or when it would have to change something.
 */
export function playProbe(
  ctx: DaemonContext,
  container: Container,
  { argv, shellText }: HealthCheck,
): { code: number; output: string } | null {
  const steps = shellText === null ? [{ joined: null, words: argv, silent: false }] : plainSteps(shellText);
  if (!steps) return null;
  const around = surroundings(ctx, container, argv);
  const tools = steps.map((step) => toolFor(around, step, shellText !== null));
  if (tools.includes(null)) return null;
  let code = 0;
  let output = '';
  for (const [n, { joined, words, silent }] of steps.entries()) {
    if ((joined === '||' && code === 0) || (joined === '&&' && code !== 0)) continue;
    const played = tools[n]?.(ctx, container, around, words) ?? null;
    if (!played) return null;
    code = played.code;
    if (!silent) output += played.output;
    if (words[0] === 'exit') break;
  }
  return { code, output };
}

type Tool = (ctx: DaemonContext, container: Container, around: Surroundings, words: readonly string[]) => Played | null;

/** Who answers for a command; null when the engine cannot. */
function toolFor({ fs, env, cwd }: Surroundings, { words }: PlainStep, inShell: boolean): Tool | null {
  const [name = ''] = words;
  const builtIn = inShell && BUILT_IN.has(name);
  const executable = builtIn ? null : findExecutable(fs, name, env.get('PATH'), cwd);
  if (executable && !executable.ok) {
    if (!inShell || executable.code !== 127 || name.includes('/')) return null;
    return () => ({ code: 127, output: `${notFound(fs, name)}\n` });
  }
  // A file of the student's own under a known name may do anything.
  if (executable?.ok && executable.entry.program === undefined && executable.entry.content !== null) return null;
  const client = executable?.ok ? clientFor(executable.entry) : null;
  if (client) return asking(client);
  const key = executable?.ok ? (executable.path.split('/').at(-1) ?? '') : name;
  return Object.hasOwn(TOOLS, key) ? (TOOLS[key] ?? null) : null;
}

/** `redis-cli`, `pg_isready` and their kin, which ask their server and end. */
function asking(client: Client): Tool {
  return (ctx, container, { env, cwd, hostname }, argv) => {
    const variables = [...env].map(([name, value]) => `${name}=${value}`);
    const session = { shell: 'ash' as const, cwd, env: variables, user: ROOT, hostname, lastCode: 0 };
    const { code, print } = playClient(ctx, container, { client, argv, tty: false, session }, '');
    return { code, output: print.map(({ text }) => text).join('') };
  };
}

function notFound(fs: FileSystem, name: string): string {
  const sh = fs.stat('/bin/sh');
  const program = sh?.kind === 'file' ? sh.program : undefined;
  if (program === 'busybox') return `/bin/sh: ${name}: not found`;
  return program === 'bash' ? `/bin/sh: line 1: ${name}: command not found` : `/bin/sh: 1: ${name}: not found`;
}

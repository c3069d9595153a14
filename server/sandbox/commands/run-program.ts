import { type Command, latin1FromBytes, type ResolvedCommandContext } from 'just-bash';
import { type Resolved, resolveProgram } from '../thread/resolve-program';
import type { RunContext } from '../thread/run-context';
import { CALLED_VARIABLE, EXEC_VARIABLE, EXECUTED } from '../thread/shell-variables';
import { complaintOf, nameOfShell } from '../thread/shell-wording';
import { forbiddenToStart } from './kernel/forbidden-to-start';
import { nestedShell } from './nested-shell';
import { failed } from './outcome';
import { programVersion } from './program-version';
import { serve } from './serve';

const SHELLS = new Set(['sh', 'bash', 'ash', 'dash']);
const REASONS = {
  'not-found': { text: 'not found', bash: 'No such file or directory', code: 127 },
  'not-executable': { text: 'Permission denied', bash: 'Permission denied', code: 126 },
  directory: { text: 'Permission denied', bash: 'Is a directory', code: 126 },
} as const;

/** Starts what a path (or a name, along PATH) leads to: the shell hands over to it for every such command. */
export function runProgramCommand(context: RunContext): Command['execute'] {
  return async (argv, ctx) => {
    const [name, ...args] = argv;
    if (name === undefined) return failed('', 0);
    const knows = (program: string) => context.commands.has(program);
    const resolved = await resolveProgram(context.fs, name, ctx.cwd, ctx.env.get('PATH') ?? '', knows);
    switch (resolved.kind) {
      case 'failure':
        return ctx.env.get(EXEC_VARIABLE) === EXECUTED
          ? failed(...refusedExec(context, name, resolved.reason))
          : failed(...refusal(context, name, resolved.reason));
      case 'script': {
        // The entrypoint of an image is a text that the engine knows, and with it the server it comes to.
        const entry = context.fs.entry(resolved.path);
        const isPlayed = entry?.kind === 'file' && entry.program !== undefined;
        const played = isPlayed ? await serve(context, ctx, argv) : null;
        return played ?? script(context, ctx, resolved, name, args);
      }
      case 'program': {
        const forbidden = forbiddenToStart(context, resolved.name);
        if (forbidden) return forbidden;
        // A program without a command of its own here may be one that the engine plays.
        const played = context.commands.has(resolved.name)
          ? null
          : await serve(context, ctx, argv, { answersToo: true });
        return played ?? program(context, SHELLS.has(resolved.name) ? calledAs(ctx, name) : ctx, resolved.name, args);
      }
      default:
        resolved satisfies never;
        return failed('');
    }
  };
}

function script(
  context: RunContext,
  ctx: ResolvedCommandContext,
  found: Extract<Resolved, { kind: 'script' }>,
  name: string,
  args: readonly string[],
) {
  const { interpreter } = found;
  if (interpreter === null || SHELLS.has(interpreter)) return nestedShell(ctx, { text: found.text, name, args });
  if (context.commands.has(interpreter)) return program(context, ctx, interpreter, [found.path, ...args]);
  const shell = nameOfShell(context.run.shell);
  return failed(`${shell}: ${name}: ${interpreter}: bad interpreter: No such file or directory\n`, 127);
}

async function program(context: RunContext, ctx: ResolvedCommandContext, name: string, args: readonly string[]) {
  const own = context.commands.own(name);
  if (own && !('load' in own) && !isReworded(own)) return own.execute([...args], ctx);
  if (!context.commands.has(name) || !ctx.exec) return unplayed(name, args);
  return ctx.exec(name, {
    cwd: ctx.cwd,
    env: Object.fromEntries(ctx.env),
    args: [...args],
    stdin: latin1FromBytes(ctx.stdin),
    stdinKind: 'bytes',
  });
}

/** A shell calls itself what it was started as. */
function calledAs(ctx: ResolvedCommandContext, name: string): ResolvedCommandContext {
  return { ...ctx, env: new Map(ctx.env).set(CALLED_VARIABLE, name) };
}

/** A program that is there as a file only. It can say what it is, which lessons ask after installing it. */
function unplayed(name: string, args: readonly string[]) {
  const version = /^(--version|-v|-V|version)$/.test(args[0] ?? '') ? programVersion(name) : null;
  if (version !== null) return { stdout: version, stderr: '', exitCode: 0 };
  return failed(
    `${name}: this room does not simulate the program ${name}; its files are here, what it does is not\n`,
    126,
  );
}

/** Those only put words right and need the bundled command below them, which only the shell itself provides. */
function isReworded(command: Command): boolean {
  return 'reworded' in command;
}

function refusal(context: RunContext, name: string, reason: keyof typeof REASONS): [text: string, code: number] {
  const { text, bash, code } = REASONS[reason];
  const { shell } = context.run;
  const prefix = shell === 'bash' ? 'bash' : shell === 'ash' ? 'sh' : 'sh: 1';
  const unknown = shell === 'bash' && !name.includes('/') ? 'command not found' : bash;
  return [`${prefix}: ${name}: ${shell === 'bash' ? unknown : text}\n`, code];
}

/** `exec` names itself; bash first says what any command would come to, where a path leads somewhere. */
function refusedExec(context: RunContext, name: string, reason: keyof typeof REASONS): [text: string, code: number] {
  const { text, bash, code } = REASONS[reason];
  const [plain] = refusal(context, name, reason);
  if (context.run.shell !== 'bash') return [`${complaintOf(context.run, 'exec')}${name}: ${text}\n`, code];
  if (reason === 'not-found') return [name.includes('/') ? plain : `bash: exec: ${name}: not found\n`, code];
  return [`${plain}bash: exec: ${name}: cannot execute: ${bash}\n`, code];
}

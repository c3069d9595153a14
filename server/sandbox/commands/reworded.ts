import { type Command, type ExecResult, getCommandNames, type ResolvedCommandContext } from 'just-bash';
import { resolvePath } from '#engine/model/path';
import { type FileErrorCode, fileErrorCode } from '../thread/file-error';
import type { RunContext } from '../thread/run-context';
import { APPLET_NAMES } from './busybox/refused-arguments';
import { errnoText } from './errno-text';
import { joinedPatterns } from './joined-patterns';
import { failed } from './outcome';

type Rule = readonly [pattern: RegExp, replacement: string];

const MISSING = 'No such file or directory';

/** just-bash's messages as BusyBox words them (recorded with BusyBox 1.36). */
const BUSYBOX: Readonly<Record<string, readonly Rule[]>> = {
  cat: [
    [/^cat: (.*): (No such file or directory|Permission denied)$/, "cat: can't open '$1': $2"],
    [/^cat: (.*): Is a directory$/, 'cat: read error: Is a directory'],
  ],
  cp: [
    [/^cp: cannot stat '(.*)': (.*)$/, "cp: can't stat '$1': $2"],
    [/^cp: -r not specified; omitting directory '(.*)'$/, "cp: omitting directory '$1'"],
    [/^cp: cannot create .*'(.*)': (.*)$/, "cp: can't create '$1': $2"],
  ],
  mv: [[/^mv: cannot (?:stat|move) '(.*?)'(?: to '.*')?: (.*)$/, "mv: can't rename '$1': $2"]],
  mkdir: [[/^mkdir: cannot create directory '(.*)': (.*)$/, "mkdir: can't create directory '$1': $2"]],
  rmdir: [[/^rmdir: failed to remove '(.*)': (.*)$/, "rmdir: '$1': $2"]],
  touch: [[/^touch: cannot touch '(.*)': (.*)$/, 'touch: $1: $2']],
  chmod: [
    [/^chmod: cannot access '(.*)': (.*)$/, 'chmod: $1: $2'],
    [/^chmod: changing permissions of '(.*)': (.*)$/, 'chmod: $1: $2'],
  ],
  ln: [[/^ln: failed to create symbolic link '(.*)': (.*)$/, 'ln: $1: $2']],
  grep: [],
  head: [],
  sort: [],
  tail: [[/^tail: (.*): No such file or directory$/, `tail: can't open '$1': ${MISSING}\ntail: no files`]],
  stat: [[/^stat: cannot stat '(.*)': (.*)$/, "stat: can't stat '$1': $2"]],
  du: [[/^du: cannot access '(.*)': (.*)$/, 'du: $1: $2']],
};

/** … and as the GNU programs do, where just-bash differs. */
const GNU: Readonly<Record<string, readonly Rule[]>> = {
  cp: [],
  grep: [],
  head: [[/^head: (.*): No such file or directory$/, `head: cannot open '$1' for reading: ${MISSING}`]],
  tail: [[/^tail: (.*): No such file or directory$/, `tail: cannot open '$1' for reading: ${MISSING}`]],
  sort: [[/^sort: (.*): No such file or directory$/, `sort: cannot read: $1: ${MISSING}`]],
  sed: [[/^sed: (.*): No such file or directory$/, `sed: can't read $1: ${MISSING}`]],
  find: [[/^find: (.*): No such file or directory$/, `find: '$1': ${MISSING}`]],
  touch: [],
  mkdir: [],
  mv: [],
  cat: [],
  chmod: [],
  rmdir: [],
  ln: [],
  date: [],
  basename: [],
  dirname: [],
  seq: [],
  cut: [],
  uniq: [],
  stat: [],
  tee: [],
};

const BUNDLED: ReadonlySet<string> = new Set(getCommandNames());
const BUNDLED_APPLETS = APPLET_NAMES.filter((name) => BUNDLED.has(name));

/** Arguments as the bundled commands know them. */
const ADAPTED: Readonly<Record<string, (args: string[]) => string[]>> = {
  grep: joinedPatterns,
  cp: (args) =>
    args.map((arg) => (/^-[a-zA-Z]*a/.test(arg) ? arg.replace('a', 'rp') : arg.replace(/^--archive$/, '-rp'))),
  sed: (args) => args.map((arg) => arg.replace(/^(?:-i|--in-place=).+/, '-i')),
  // Of equal lines the first is the one that stays.
  sort: (args) => (args.some((arg) => /^(?:-[a-zA-Z]*u|--unique$)/.test(arg)) ? ['-s', ...args] : args),
};

/** What GNU programs add to a mistake in their arguments. */
const ADVICE: readonly Rule[] = [
  [/^(cp|mv): missing destination file operand$/, "$1: missing file operand\nTry '$1 --help' for more information."],
  [
    /^grep: (?:missing pattern|(invalid option .*|unrecognized option .*))$/,
    "Usage: grep [OPTION]... PATTERNS [FILE]...\nTry 'grep --help' for more information.",
  ],
  [
    /^(\w+): (invalid option .*|unrecognized option .*|missing (?:file )?operand.*|invalid mode: .*|you must specify a list .*)$/,
    "$1: $2\nTry '$1 --help' for more information.",
  ],
];
/** Their errors are 2; 1 is an answer. */
const TWO = new Set(['sort', 'grep', 'diff']);

/** Bundled commands whose messages are put into the words of the programs that the image has. */
export function rewordedCommands(context: RunContext): Command[] {
  const names = new Set([...Object.keys(tableFor(context)), ...(context.run.shell === 'ash' ? BUNDLED_APPLETS : [])]);
  return [...names].map((name) => {
    const command: Command & { reworded: true } = {
      name,
      reworded: true,
      execute: (args, ctx) => originalReworded(context, name, args, ctx),
    };
    return command;
  });
}

/** Runs the bundled command that the one being run stands before, and words its messages. */
export async function originalReworded(
  context: RunContext,
  name: string,
  args: string[],
  ctx: ResolvedCommandContext,
): Promise<ExecResult> {
  if (name === 'sed') await keptBefore(context, args, ctx.cwd);
  const result = await ctx.origCommand?.(ADAPTED[name]?.(args) ?? args);
  if (!result) return failed(`${name}: not available\n`, 126);
  // BusyBox's grep passes over folders without a word.
  const said =
    name === 'grep' && context.run.shell === 'ash'
      ? result.stderr.replace(/^grep: .*: Is a directory\n/gm, '')
      : result.stderr;
  if (said === '') return { ...result, stderr: '' };
  const exitCode = TWO.has(name) && result.exitCode < 2 ? 2 : result.exitCode;
  return {
    ...result,
    exitCode,
    stderr: reworded(await trueReasons(said, context, ctx.cwd), rulesFor(context, name)),
  };
}

/** `sed -i.bak …` leaves each file under the name with that ending. */
async function keptBefore({ fs }: RunContext, args: readonly string[], cwd: string): Promise<void> {
  const ending = args.map((arg) => /^(?:-i|--in-place=)(.+)/.exec(arg)?.[1]).find((found) => found !== undefined);
  if (ending === undefined) return;
  for (const arg of args) {
    const path = resolvePath(cwd, arg);
    if (!arg.startsWith('-') && fs.entry(path)?.kind === 'file') await fs.cp(path, path + ending).catch(() => {});
  }
}

function rulesFor(context: RunContext, name: string): readonly Rule[] {
  const own = tableFor(context)[name] ?? [];
  return context.run.shell === 'ash' ? own : [...own, ...ADVICE];
}

function tableFor(context: RunContext): Readonly<Record<string, readonly Rule[]>> {
  return context.run.shell === 'ash' ? BUSYBOX : GNU;
}

/** just-bash does not always tell what it was that could not be done, or why. */
async function trueReasons(stderr: string, context: RunContext, cwd: string): Promise<string> {
  return (await Promise.all(stderr.split('\n').map((line) => trueReason(line, context, cwd)))).join('\n');
}

async function trueReason(line: string, { fs }: RunContext, cwd: string): Promise<string> {
  const mode = /^chmod: cannot access '(.*)': No such file or directory$/.exec(line)?.[1];
  if (mode !== undefined) {
    const full = resolvePath(cwd, mode);
    if (!fs.entry(full)) return line;
    return `chmod: changing permissions of '${mode}': ${errnoText(fs.tree.fs.isReadOnly(full) ? 'EROFS' : 'EPERM')}`;
  }
  const copy = /^cp: cannot copy '.*': (E[A-Z]+: .*)$/.exec(line)?.[1];
  if (copy !== undefined && fs.lastOpenFailure) {
    const { path } = fs.lastOpenFailure;
    return `cp: cannot create regular file '${path.startsWith(`${cwd}/`) ? path.slice(cwd.length + 1) : path}': ${copy}`;
  }
  const [, name, path] = /^(\w+: )(.*): No such file or directory$/.exec(line) ?? [];
  if (path === undefined) return line;
  try {
    const { isDirectory } = await fs.stat(resolvePath(cwd, path));
    return `${name}${path}: ${isDirectory ? 'Is a directory' : 'Permission denied'}`;
  } catch (error) {
    return fileErrorCode(error) === 'EACCES' ? `${name}${path}: Permission denied` : line;
  }
}

function reworded(stderr: string, rules: readonly Rule[]): string {
  return stderr
    .split('\n')
    .map((line) => {
      const plain = line.replace(
        /\b(E[A-Z]{3,}): [a-z -]+(?:, \w+(?: '[^']*')?)?/,
        (all, code: string) => errnoText(code as FileErrorCode) ?? all,
      );
      for (const [pattern, replacement] of rules) {
        if (pattern.test(plain)) return plain.replace(pattern, replacement);
      }
      return plain;
    })
    .join('\n');
}

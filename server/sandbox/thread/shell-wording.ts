import type { ShellKind } from '#engine/model/process';
import type { SandboxRun } from '#engine/model/sandbox-run';
import { atPrompt } from './job-lines';

export type OpenFailure = { path: string; code: string } | null;

/** What a shell calls itself in its messages. */
export function nameOfShell(shell: ShellKind): string {
  return shell === 'bash' ? 'bash' : 'sh';
}

/** The words before a complaint of one of the shell's builtins, as in `sh: 1: cd: …`. */
export function complaintOf(run: SandboxRun, command: string): string {
  const name = nameOfShell(run.shell);
  return `${run.shell === 'dash' ? `${name}: 1` : name}: ${builtin(run.shell, command, atPrompt(run))}`;
}

/** What bash ends with when an expansion has failed, and ash and dash: where that was said, a mark stands before it. */
export const EXPANSION_MARK = '\u0001';

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'Permission denied',
  EISDIR: 'Is a directory',
  ENOENT: 'No such file or directory',
  ENOSPC: 'No space left on device',
  ENOTDIR: 'Not a directory',
  EROFS: 'Read-only file system',
};

/**
 * just-bash's messages in the words of the shell that is being played (recorded with bash, BusyBox ash and dash).
 *
 * @param name under which the shell was started: `/bin/sh` says `/bin/sh: …`
 * @param interactive whether somebody types to it.
 * @param failure why a file could not be opened for writing, which just-bash's own message does not say.
 */
export function shellWording(
  shell: ShellKind,
  cwd: string,
  failure: () => OpenFailure,
  name: string = nameOfShell(shell),
  interactive = false,
): (text: string) => string {
  const prefix = shell === 'dash' ? `${name}: 1` : name;
  const kind = { shell, interactive };
  return (text) =>
    text
      // Set by the stream plugin, not by the user; `set -x` would show it.
      .replace(/^\++ __drydock_\w+=.*\n/gm, '')
      .replace(/^(?:bash: )?(E[A-Z]+): [a-z -]+, (?:open|write) '(.*)'$/gm, (_line, code: string, path: string) => {
        return `${prefix}: ${cannotCreate(shell, asTyped(path, cwd), code)}`;
      })
      .replace(/^bash: (.*)$/gm, (line, message: string) => reworded(kind, prefix, message, failure()) ?? line);
}

interface Kind {
  shell: ShellKind;
  interactive: boolean;
}

function reworded(kind: Kind, prefix: string, message: string, failure: OpenFailure): string | null {
  const { shell, interactive } = kind;
  if (message.startsWith(EXPANSION_MARK)) return `${prefix}: ${message.slice(EXPANSION_MARK.length)}`;
  const unknown = /^(.*): command (?:not found|not available in browser environments\. .*)$/.exec(message)?.[1];
  if (unknown !== undefined) return `${prefix}: ${unknown}: ${shell === 'bash' ? 'command not found' : 'not found'}`;
  const target = /^(.*): cannot open redirect target$/.exec(message)?.[1];
  if (target !== undefined) return `${prefix}: ${cannotCreate(shell, target, failure?.code ?? 'ENOENT')}`;
  if (shell === 'bash') return bashSyntaxError(prefix, message);
  const folder = /^cd: (.*): (No such file or directory|Not a directory)$/.exec(message);
  if (folder)
    return `${prefix}: ${builtin(shell, 'cd', interactive)}can't cd to ${folder[1]}${shell === 'ash' ? `: ${folder[2]}` : ''}`;
  const input = /^([^:]*): No such file or directory$/.exec(message)?.[1];
  if (input !== undefined) {
    return `${prefix}: ${shell === 'ash' ? `can't open ${input}: no such file` : `cannot open ${input}: No such file`}`;
  }
  return `${prefix}: ${syntaxError(shell, message) ?? builtinError(kind, message) ?? message}`;
}

/** A builtin says who it is, BusyBox's also where: in the line before the first when the script was an argument. */
function builtin(shell: ShellKind, name: string, interactive: boolean): string {
  return shell === 'ash' && !interactive ? `${name}: line 0: ` : `${name}: `;
}

function builtinError({ shell, interactive }: Kind, message: string): string | null {
  const number = /^exit: (.*): numeric argument required$/.exec(message)?.[1];
  if (number !== undefined) return `${builtin(shell, 'exit', interactive)}Illegal number: ${number}`;
  const [, command = '', name = ''] =
    /^(export|unset|readonly): `([^=']*).*': not a valid identifier$/.exec(message) ?? [];
  if (command !== '') return `${builtin(shell, command, interactive)}${name}: bad variable name`;
  if (/^division by 0/.test(message))
    return shell === 'ash' ? 'divide by zero' : 'arithmetic expression: division by zero';
  const unset = /^(.*): unbound variable$/.exec(message)?.[1];
  if (unset !== undefined) return `${unset}: parameter not set`;
  const constant = /^(.*): readonly variable$/.exec(message)?.[1];
  if (constant !== undefined) return `${constant}: is read only`;
  const process = /^(.*): arguments must be process or job IDs$/.exec(message)?.[1];
  if (process !== undefined && shell === 'ash') return `invalid number '${process}'`;
  if (message.startsWith('usage: kill ') && shell === 'ash') return 'you need to specify whom to kill';
  return null;
}

/** just-bash says where it stopped reading, and not always at what. */
function bashSyntaxError(prefix: string, message: string): string | null {
  const parse = /^(?:eval: |syntax error: )Parse error at [\d:]+: (.*)$/.exec(message)?.[1];
  if (parse === undefined) return null;
  if (/got EOF$/.test(parse) || /token `(?:fi|done|esac|then|do)'$/.test(parse)) {
    return `${prefix}: syntax error: unexpected end of file`;
  }
  if (parse === 'Expected redirection target') return `${prefix}: syntax error near unexpected token \`newline'`;
  return parse.startsWith('syntax error near') ? `${prefix}: ${parse}` : null;
}

function syntaxError(shell: ShellKind, message: string): string | null {
  const unexpected = (what: string, expecting = '') =>
    shell === 'ash' ? `syntax error: unexpected ${what}${expecting}` : `Syntax error: ${what} unexpected${expecting}`;
  const ended = 'end of file';
  const quote = /unexpected EOF while looking for matching `(.)'/.exec(message)?.[1];
  if (quote === ')') return unexpected(ended, ' (expecting ")")');
  if (quote !== undefined) {
    return shell === 'ash' ? 'syntax error: unterminated quoted string' : 'Syntax error: Unterminated quoted string';
  }
  const token = /syntax error near unexpected token `(.*)'$/.exec(message)?.[1];
  if (token !== undefined) return unexpected(/^(newline|redirection)$/.test(token) ? token : `"${token}"`);
  if (message === 'syntax error: unexpected end of file') return unexpected(ended);
  const missing = /^syntax error: Parse error at [\d:]+: Expected ([A-Z]+), got EOF$/.exec(message)?.[1];
  return missing === undefined ? null : unexpected(ended, ` (expecting "${missing.toLowerCase()}")`);
}

/** Whether the shell has said that a variable is not set which must be, in just-bash's words. */
export function expansionFailed(text: string): boolean {
  return text.includes(`bash: ${EXPANSION_MARK}`) || /^bash: .*: unbound variable$/m.test(text);
}

/**
 * Whether the shell itself has said, in just-bash's words, what ash and dash answer with 2 where bash answers with 1:
 * an error of a builtin or an expansion.
 */
export function answersTwo(text: string): boolean {
  if (expansionFailed(text)) return true;
  return /^bash: (?:cd: .*: (?:No such file or directory|Not a directory)|(?:export|unset|readonly): .*identifier|division by 0.*|.*: readonly variable)$/m.test(
    text,
  );
}

/** The shell knows only the whole path by now; one below the current folder was most likely typed from there. */
function asTyped(path: string, cwd: string): string {
  return cwd !== '/' && path.startsWith(`${cwd}/`) ? path.slice(cwd.length + 1) : path;
}

function cannotCreate(shell: ShellKind, path: string, code: string): string {
  const reason = REASONS[code] ?? 'I/O error';
  // The file could be made; it is what was to go into it that has no room.
  if (code === 'ENOSPC') return `write error: ${reason}`;
  if (shell === 'bash') return `${path}: ${reason}`;
  if (code === 'ENOENT') {
    return shell === 'ash'
      ? `can't create ${path}: nonexistent directory`
      : `cannot create ${path}: Directory nonexistent`;
  }
  return `${shell === 'ash' ? "can't" : 'cannot'} create ${path}: ${reason}`;
}

import type { ShellKind } from '#engine/model/process';

type OpenFailure = { path: string; code: string } | null;

/** What a shell calls itself in its messages. */
export function nameOfShell(shell: ShellKind): string {
  return shell === 'bash' ? 'bash' : 'sh';
}

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
 * @param failure why a file could not be opened for writing, which just-bash's own message does not say.
 */
export function shellWording(
  shell: ShellKind,
  cwd: string,
  failure: () => OpenFailure,
  name: string = nameOfShell(shell),
): (text: string) => string {
  const prefix = shell === 'dash' ? `${name}: 1` : name;
  return (text) =>
    text
      // Set by the stream plugin, not by the user; `set -x` would show it.
      .replace(/^\++ __drydock_\w+=.*\n/gm, '')
      .replace(/^(?:bash: )?(E[A-Z]+): [a-z -]+, (?:open|write) '(.*)'$/gm, (_line, code: string, path: string) => {
        return `${prefix}: ${cannotCreate(shell, asTyped(path, cwd), code)}`;
      })
      .replace(/^bash: (.*)$/gm, (line, message: string) => reworded(shell, prefix, message, failure()) ?? line);
}

function reworded(shell: ShellKind, prefix: string, message: string, failure: OpenFailure): string | null {
  const unknown = /^(.*): command (?:not found|not available in browser environments\. .*)$/.exec(message)?.[1];
  if (unknown !== undefined) return `${prefix}: ${unknown}: ${shell === 'bash' ? 'command not found' : 'not found'}`;
  const target = /^(.*): cannot open redirect target$/.exec(message)?.[1];
  if (target !== undefined) return `${prefix}: ${cannotCreate(shell, target, failure?.code ?? 'ENOENT')}`;
  if (shell === 'bash') return null;
  const folder = /^cd: (.*): (No such file or directory|Not a directory)$/.exec(message);
  if (folder) return `${prefix}: cd: can't cd to ${folder[1]}${shell === 'ash' ? `: ${folder[2]}` : ''}`;
  const input = /^([^:]*): No such file or directory$/.exec(message)?.[1];
  if (input !== undefined) {
    return `${prefix}: ${shell === 'ash' ? `can't open ${input}: no such file` : `cannot open ${input}: No such file`}`;
  }
  return `${prefix}: ${message}`;
}

/** The shell knows only the whole path by now; one below the current folder was most likely typed from there. */
function asTyped(path: string, cwd: string): string {
  return cwd !== '/' && path.startsWith(`${cwd}/`) ? path.slice(cwd.length + 1) : path;
}

function cannotCreate(shell: ShellKind, path: string, code: string): string {
  const reason = REASONS[code] ?? 'I/O error';
  if (shell === 'bash') return `${path}: ${reason}`;
  if (code === 'ENOENT') {
    return shell === 'ash'
      ? `can't create ${path}: nonexistent directory`
      : `cannot create ${path}: Directory nonexistent`;
  }
  return `${shell === 'ash' ? "can't" : 'cannot'} create ${path}: ${reason}`;
}

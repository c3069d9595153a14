import type { ShellSession } from '../model/process';

/** What a shell in a container shows when it waits for a line: busybox `/ # `, bash of Debian images `root@1f2e…:/# `. */
export function promptOf(session: ShellSession): string {
  if (session.front) return session.front.prompt;
  const { shell, cwd, user, hostname } = session;
  const mark = user.uid === 0 ? '#' : '$';
  if (shell === 'dash') return `${mark} `;
  const where =
    user.home !== '/' && (cwd === user.home || cwd.startsWith(`${user.home}/`))
      ? `~${cwd.slice(user.home.length)}`
      : cwd;
  if (shell === 'ash') return `${where} ${mark} `;
  const name = user.name === '' ? 'I have no name!' : user.name;
  return `${name}@${hostname}:${where}${mark} `;
}

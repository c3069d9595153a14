/** `/etc/passwd` from `name:uid:gid:comment:home:shell` lines, the password field put in. */
export function passwd(lines: string): string {
  return withPassword(lines);
}

/** `/etc/group` from `name:gid:members` lines. */
export function group(lines: string): string {
  return withPassword(lines);
}

function withPassword(lines: string): string {
  return lines
    .trim()
    .split('\n')
    .map((line) => `${line.trim().replace(':', ':x:')}\n`)
    .join('');
}

export const HOSTS = '127.0.0.1\tlocalhost\n::1\tlocalhost ip6-localhost ip6-loopback\n';

import { UtcTime } from '../../model/utc-time';

/** A line of the server's log as the image's configuration writes it. */
export function logLine(now: number, pid: number, text: string, level = 'LOG'): string {
  const { year, month, day, clock, millis } = new UtcTime(now);
  return `${year}-${month}-${day} ${clock}.${millis} UTC [${pid}] ${level}:  ${text}\n`;
}

/** `PostgreSQL 16.9 (Debian …)` as it begins. */
export function startLines(
  now: number,
  version: string,
  state: 'clean' | 'crashed',
  listens: boolean,
  pid: number,
): string[] {
  const { year, month, day, clock } = new UtcTime(now);
  const at = `${year}-${month}-${day} ${clock} UTC`;
  const compiler = version.includes('Debian') ? 'gcc (Debian 12.2.0-14+deb12u1) 12.2.0' : 'gcc (Alpine 14.2.0) 14.2.0';
  const sockets = listens
    ? ['listening on IPv4 address "0.0.0.0", port 5432', 'listening on IPv6 address "::", port 5432']
    : [];
  const recovery = [
    `database system was interrupted; last known up at ${at}`,
    'database system was not properly shut down; automatic recovery in progress',
    'redo starts at 0/152BEF8',
    'invalid record length at 0/1950C20: expected at least 24, got 0',
    'redo done at 0/1950BE8 system usage: CPU: user: 0.00 s, system: 0.00 s, elapsed: 0.00 s',
    'checkpoint starting: end-of-recovery immediate wait',
    'checkpoint complete: wrote 3 buffers (0.0%); 0 WAL file(s) added, 0 removed, 0 recycled',
  ];
  const child = pid + 28;
  return [
    logLine(now, pid, `starting PostgreSQL ${version} on x86_64-pc-linux-gnu, compiled by ${compiler}, 64-bit`),
    ...[...sockets, 'listening on Unix socket "/var/run/postgresql/.s.PGSQL.5432"'].map((text) =>
      logLine(now, pid, text),
    ),
    ...(state === 'crashed' ? recovery : [`database system was shut down at ${at}`]).map((text) =>
      logLine(now, child, text),
    ),
    logLine(now, pid, 'database system is ready to accept connections'),
  ];
}

const CHECKPOINT = [
  'shutting down',
  'checkpoint starting: shutdown immediate',
  'checkpoint complete: wrote 3 buffers (0.0%); 0 WAL file(s) added, 0 removed, 0 recycled; write=0.001 s, sync=0.001 s, total=0.004 s; sync files=2, longest=0.001 s, average=0.001 s; distance=0 kB, estimate=0 kB',
];

export function stopLines(now: number, how: 'fast' | 'smart' | 'immediate', pid: number): string[] {
  const before = [`received ${how} shutdown request`, ...(how === 'fast' ? ['aborting any active transactions'] : [])];
  if (how === 'immediate') return [...before, 'database system is shut down'].map((text) => logLine(now, pid, text));
  return [
    ...before.map((text) => logLine(now, pid, text)),
    logLine(now, pid, `background worker "logical replication launcher" (PID ${pid + 31}) exited with exit code 1`),
    ...CHECKPOINT.map((text) => logLine(now, pid + 26, text)),
    logLine(now, pid, 'database system is shut down'),
  ];
}

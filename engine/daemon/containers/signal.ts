/** Linux's signals by number; 0 has no name. */
const NAMES = [
  '',
  'HUP',
  'INT',
  'QUIT',
  'ILL',
  'TRAP',
  'ABRT',
  'BUS',
  'FPE',
  'KILL',
  'USR1',
  'SEGV',
  'USR2',
  'PIPE',
  'ALRM',
  'TERM',
  'STKFLT',
  'CHLD',
  'CONT',
  'STOP',
  'TSTP',
  'TTIN',
  'TTOU',
  'URG',
  'XCPU',
  'XFSZ',
  'VTALRM',
  'PROF',
  'WINCH',
  'IO',
  'PWR',
  'SYS',
] as const;

export interface Signal {
  /** Without `SIG`. */
  name: string;
  number: number;
}

/** `TERM`, `SIGTERM`, `sigterm` or `15`; null when there is no such signal. */
export function parseSignal(text: string): Signal | null {
  const name = text.toUpperCase().replace(/^SIG/, '');
  const number = /^\d+$/.test(name) ? Number(name) : NAMES.indexOf(name as (typeof NAMES)[number]);
  const known = NAMES[number];
  return known ? { name: known, number } : null;
}

/** Signals whose default action leaves a process as it is. */
const HARMLESS: ReadonlySet<string> = new Set(['CHLD', 'CONT', 'URG', 'WINCH', 'STOP', 'TSTP', 'TTIN', 'TTOU']);

/** Whether a process that is not PID 1 and has no handler dies of it. */
export function kills(signal: Signal): boolean {
  return !HARMLESS.has(signal.name);
}

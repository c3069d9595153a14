/** Linux's signals by name, those that programs speak of. */
export const SIGNALS: Readonly<Record<string, bigint>> = {
  HUP: 1n,
  INT: 2n,
  QUIT: 3n,
  ABRT: 6n,
  KILL: 9n,
  USR1: 10n,
  SEGV: 11n,
  USR2: 12n,
  PIPE: 13n,
  ALRM: 14n,
  TERM: 15n,
  CHLD: 17n,
  CONT: 18n,
  STOP: 19n,
  TSTP: 20n,
  WINCH: 28n,
};

/** As `docker logs -t` shows it: always nine decimals. */
export function logTime(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace('Z', '000000Z');
}

/** `2026-11-21 03:24:21 +0000 UTC`, the CREATED AT of lists; whole seconds. */
export function listTime(milliseconds: number): string {
  return `${new Date(milliseconds).toISOString().slice(0, 19).replace('T', ' ')} +0000 UTC`;
}

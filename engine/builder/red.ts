/** The daemon itself colours what belongs on standard error, whoever reads it (docker-facts §6.5). */
export function red(text: string): string {
  return `\x1b[91m${text}\x1b[0m`;
}

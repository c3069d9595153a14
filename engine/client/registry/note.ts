import type { Cli } from '../cli';

const INDENT = ' '.repeat(9);

/** A note in the client's frame: coloured on a terminal, plain elsewhere; tried with the client of 28.2.2. */
export function note(cli: Cli, text: string): string {
  const [first = '', ...rest] = text.split('\n');
  if (!cli.isTerminal) return [` Info -> ${first}`, ...rest.map((line) => `${INDENT}${line}`), ''].join('\n');
  const slanted = (line: string) =>
    `\u001b[3m${line.replace(/https:\S+/, (url) => `\u001b[4m${url}\u001b[0m`)}\u001b[0m`;
  return [`${FRAME}${slanted(first)}`, ...rest.map((line) => `${INDENT}${slanted(line)}`), ''].join('\n');
}

const FRAME = '\u001b[1m\u001b[106m\u001b[30mi\u001b[0m\u001b[0m \u001b[96mInfo → \u001b[0m\u001b[0m';

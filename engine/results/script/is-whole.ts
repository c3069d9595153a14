import { leftOpen } from '../../room/left-open';
import { withoutBodies } from './without-bodies';

/** A here-document whose end is a plain word or a quoted one. */
const PLAIN = /^<<-?[ \t]*(?:'[^'\n]*'|"[^"\n]*"|[\w.-]+)(?=[\s;|&<>()]|$)/;

/**
 * Whether bash ends the line where it ends. What stays open there would take in the lines below, and a shell looks for
 * commands even in comments when they stand in a here-document. In doubt it is not.
 */
export function isWhole(line: string): boolean {
  if (leftOpen(line) !== null) return false;
  const commands = withoutBodies(line);
  const plain = [...commands.matchAll(/(?<!<)<<(?!<)/g)].every(({ index }) => PLAIN.test(commands.slice(index)));
  return plain && commands.split('`').length % 2 === 1 && !/\$'[^']*\\'/.test(commands);
}

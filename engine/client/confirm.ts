import type { Conversation } from '../room/conversation';
import { askLine } from './ask-line';
import type { Cli } from './cli';

/**
 * Prints a warning as it is given and asks whether to go on. Only `y` and `Y` are a yes; everything else, Ctrl-C and
 * the end of input included, is a no, after which the real command ends with 0 and says nothing more (docker-facts
 * §2.6; tried with the client of 28.2.2).
 * @param warning whole, `WARNING! ` included; what follows it follows directly, so it ends with a line end where the question stands on a line of its own
 */
export function* confirm(cli: Cli, warning: string): Conversation<boolean> {
  const lines = warning.lastIndexOf('\n') + 1;
  cli.out(warning.slice(0, lines));
  const typed = yield* askLine(cli, `${warning.slice(lines)}Are you sure you want to continue? [y/N] `);
  return typed.kind === 'line' && typed.text.trim().toLowerCase() === 'y';
}

import { type Conversation, type Typed, typedLine } from '../room/conversation';
import type { Cli } from './cli';

/**
 * Asks for one line: at the terminal if there is one and nothing is piped in, else the first line of standard input,
 * with the question printed all the same, as the real client does. Ctrl-C is an answer; what it means is the caller's.
 * @param prompt as printed, with the space behind it
 */
export function* askLine(cli: Cli, prompt: string, { secret = false } = {}): Conversation<Typed> {
  if (cli.isTerminal && cli.stdin === '') return yield* typedLine(prompt, secret);
  cli.out(prompt);
  if (cli.stdin === '') return { kind: 'end of input' };
  const [text = ''] = cli.stdin.split('\n');
  return { kind: 'line', text: text.replace(/\r$/, '') };
}

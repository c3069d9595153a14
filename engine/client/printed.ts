import type { Cli } from './cli';
import type { Rendered } from './template/compile-template';

/** Prints what a list or a format has come to, or what is wrong with it; answers the exit code. */
export function printed(cli: Cli, output: Rendered): number {
  if (output.ok) cli.out(output.text);
  else cli.err(`${output.message}\n`);
  return output.ok ? 0 : 1;
}

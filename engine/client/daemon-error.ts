import type { DaemonError } from '../model/result';
import type { Cli } from './cli';

/** Prints a refusal of the daemon as most commands do (docker-facts §2.5); answers the exit code. */
export function daemonError(cli: Cli, { message }: DaemonError): 1 {
  cli.err(`Error response from daemon: ${message}\n`);
  return 1;
}

import type { DaemonError } from '../model/result';
import type { Cli } from './cli';

/** Prints a refusal of the daemon as most commands do (docker-facts §2.5); answers the exit code. */
export function daemonError(cli: Cli, error: DaemonError): 1 {
  cli.err(`${daemonErrorText(error)}\n`);
  return 1;
}

/** An empty name, for example of a `$(docker ps -q)` in quotes, never reaches a daemon: the client refuses it itself. */
export function daemonErrorText({ message }: DaemonError): string {
  return EMPTY_NAMES.get(message) ?? `Error response from daemon: ${message}`;
}

/** `docker rm` has words of its own for an empty name. */
export const NO_NAME_TO_REMOVE = 'container name cannot be empty';

/** By what the daemon would say of a name that is empty. */
const EMPTY_NAMES: ReadonlyMap<string, string> = new Map([
  ['No such container: ', 'invalid container name or ID: value is empty'],
  ['cannot kill container: : No such container: ', 'invalid container name or ID: value is empty'],
  ['get : no such volume', 'invalid volume name or ID: value is empty'],
  ['network  not found', 'invalid network name or ID: value is empty'],
  [NO_NAME_TO_REMOVE, NO_NAME_TO_REMOVE],
]);

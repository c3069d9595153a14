import type { Result } from '../model/result';
import type { Cli } from './cli';
import { daemonError } from './daemon-error';
import { cannotWriteArchive, writeHostArchive } from './host-archive';

/**
 * Writes an archive to a file of the student's, or to standard output for `''`; answers the exit code.
 * @param task what fails when the file cannot be written: `save image`
 * @param make asked for only when there is a place for it
 */
export function archiveOutput(cli: Cli, path: string, task: string, make: () => Result<Uint8Array>): number {
  if (path === '' && cli.isTerminal) {
    cli.err('cowardly refusing to save to a terminal. Use the -o flag or redirect\n');
    return 1;
  }
  const refused = path === '' ? null : cannotWriteArchive(cli, path);
  if (refused !== null) return failed(cli, task, refused);
  const made = make();
  if (!made.ok) return daemonError(cli, made.error);
  if (path === '') {
    cli.outBytes(made.value);
    return 0;
  }
  const unwritten = writeHostArchive(cli, path, made.value);
  return unwritten === null ? 0 : failed(cli, task, unwritten);
}

function failed(cli: Cli, task: string, why: string): 1 {
  cli.err(`failed to ${task}: ${why}\n`);
  return 1;
}

import { type DaemonError, refuse } from '../model/result';
import type { Cli } from './cli';
import { daemonError } from './daemon-error';

const KEYS = /^(ctrl-[a-z@[\\\]^_]|DEL|.)$/s;
/** What detaches when nobody says otherwise. */
const USUAL = 'ctrl-p,ctrl-q';

/**
 * What stands against `--detach-keys`: the daemon refuses what is no sequence of keys, and this room's terminals know
 * the usual one only. Answers the exit code when it was refused, else null.
 * @param typed whether somebody could press them: a terminal with standard input
 */
export function refuseDetachKeys(cli: Cli, keys: string, kind: 'detach' | 'escape', typed: boolean): number | null {
  if (keys === '') return null;
  if (
    !keys
      .toLowerCase()
      .split(',')
      .every((key) => KEYS.test(key))
  )
    return daemonError(cli, invalid(keys, kind));
  if (!typed || keys.toLowerCase() === USUAL) return null;
  cli.err(`docker: real Docker has "--detach-keys ${keys}", but in this room only ${USUAL} detaches\n`);
  return 125;
}

function invalid(keys: string, kind: string): DaemonError {
  return refuse(400, `Invalid ${kind} keys (${keys}) provided`).error;
}

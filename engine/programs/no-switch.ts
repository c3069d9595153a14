import { err, type Started } from './program';

/** What gosu says, by which start-up scripts become another user, and the end of the script. */
export function noSwitch(user: string, before: readonly string[] = []): Started {
  const lines = [...before, `error: failed switching to "${user}": operation not permitted\n`];
  return { kind: 'ends', code: 1, print: lines.map(err) };
}

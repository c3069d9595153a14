import type { ExecResult } from 'just-bash';
import { failed } from '../outcome';

/** What the kernel would allow here and the room cannot play: `mount: this room does not simulate …`. */
export function notSimulated(command: string, what: string): ExecResult {
  return failed(`${command}: this room does not simulate ${what}\n`);
}

import type { Connection } from './connection-mark';
import { Notice } from './notice';

/** While the connection is lost: what becomes of one's work. */
export function ConnectionNotice({ connection }: { connection: Connection }) {
  if (connection !== 'lost') return null;
  return (
    <Notice kind="hint">
      This page comes back by itself. Nothing is lost; what you type waits in its line until the classroom answers
      again.
    </Notice>
  );
}

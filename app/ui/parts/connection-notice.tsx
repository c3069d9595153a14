'use client';

import { useWords } from '../language/use-words';
import type { Connection } from './connection-mark';
import { Notice } from './notice';

/** While the connection is lost: what becomes of one's work. */
export function ConnectionNotice({ connection }: { connection: Connection }) {
  const words = useWords('parts');
  if (connection !== 'lost') return null;
  return <Notice kind="hint">{words('connection.notice')}</Notice>;
}

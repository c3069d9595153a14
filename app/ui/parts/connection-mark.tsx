'use client';

import { useWords } from '../language/use-words';

export type Connection = 'connecting' | 'live' | 'lost';

/** Whether this screen shows the room as it is now. */
export function ConnectionMark({ connection }: { connection: Connection }) {
  const words = useWords('parts');
  const live = connection === 'live';
  return (
    <span
      role="status"
      className={`inline-flex items-center gap-2 text-sm whitespace-nowrap ${live ? 'text-good' : 'text-warn'}`}
    >
      <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true" className="flex-none">
        <circle cx="6" cy="6" r="4.5" fill={live ? 'currentColor' : 'none'} stroke="currentColor" strokeWidth="2" />
      </svg>
      {words(`connection.${connection}`)}
    </span>
  );
}

'use client';

import { Eye } from 'lucide-react';
import { useWords } from '../language/use-words';

/** Says who looks over one's shoulder now. Always there for those who listen, so that a change is read out. */
export function WatchedMark({ by }: { by: readonly string[] }) {
  const words = useWords('bench');
  return (
    <p role="status" className="watched-mark">
      {by.length > 0 && (
        <>
          <Eye size={18} aria-hidden="true" className="flex-none" />
          <bdi className="truncate">{words('watched', { name: by[0] ?? '', more: by.length - 1 })}</bdi>
        </>
      )}
    </p>
  );
}

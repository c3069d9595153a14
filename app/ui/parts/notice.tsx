import type { ReactNode } from 'react';

/** Says what happened, why, and what to try. Errors are announced at once, the rest politely. */
export function Notice({ kind, children }: { kind: 'error' | 'hint'; children: ReactNode }) {
  const error = kind === 'error';
  return (
    <div
      role={error ? 'alert' : 'status'}
      className={`border-s-4 bg-raised px-4 py-2 text-sm ${error ? 'border-bad text-bad' : 'border-rule-strong text-ink'}`}
    >
      {children}
    </div>
  );
}

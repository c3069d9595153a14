'use client';

import { type ComponentType, useEffect, useState } from 'react';
import { useWords } from '../language/use-words';

interface LazyPartProps<P extends object> {
  /** Fetches the part's code; the same function every time. */
  readonly load: () => Promise<ComponentType<P>>;
  readonly props: P;
}

/** A part of the bench whose code is fetched when it is opened. What does not come can be asked for again. */
export function LazyPart<P extends object>({ load, props }: LazyPartProps<P>) {
  const words = useWords('bench');
  const [part, setPart] = useState<{ is: ComponentType<P> } | 'failed' | null>(null);
  useEffect(() => {
    if (part !== null) return;
    let current = true;
    load().then(
      (is) => current && setPart({ is }),
      () => current && setPart('failed'),
    );
    return () => {
      current = false;
    };
  }, [part, load]);
  if (part === 'failed') {
    return (
      <div role="alert" className="flex flex-col items-start gap-2 p-6">
        <p>{words('missing')}</p>
        <button type="button" className="button-quiet" onClick={() => setPart(null)}>
          {words('again')}
        </button>
      </div>
    );
  }
  if (part === null) {
    return (
      <p role="status" className="p-6 text-soft">
        {words('loading')}
      </p>
    );
  }
  return <part.is {...props} />;
}

'use client';

import type { ComponentType } from 'react';
import { useWords } from '../language/use-words';
import { type LoadLate, useLate } from '../parts/use-late';

interface LazyPartProps<P extends object> {
  readonly load: LoadLate<ComponentType<P>>;
  readonly props: P;
}

/** A part of a screen whose code is fetched when it is opened. What does not come can be asked for again. */
export function LazyPart<P extends object>({ load, props }: LazyPartProps<P>) {
  const words = useWords('bench');
  const { part: Part, failed, again } = useLate(load);
  if (Part) return <Part {...props} />;
  if (failed) {
    return (
      <div role="alert" className="flex flex-col items-start gap-2 p-6">
        <p>{words('missing')}</p>
        <button type="button" className="button-quiet" onClick={again}>
          {words('again')}
        </button>
      </div>
    );
  }
  return (
    <p role="status" className="p-6 text-soft">
      {words('loading')}
    </p>
  );
}

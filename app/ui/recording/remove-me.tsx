'use client';

import { useState } from 'react';
import type { Problem } from '../language/problem';
import { useWords } from '../language/use-words';
import { CertainButton } from './certain-button';

export interface RemoveMeProps {
  /** What is shown instead of the name afterwards. */
  readonly pseudonym: string;
  /** The class goes on. */
  readonly live: boolean;
  /** Erases whoever looks at this for good; answers why not, null when it is done. */
  readonly onRemove: () => Promise<Problem | null>;
}

/** What the recording holds of whoever looks at this, and the way out of it. */
export function RemoveMe({ pseudonym, live, onRemove }: RemoveMeProps) {
  const words = useWords('recording');
  const problems = useWords('problems');
  const [state, setState] = useState<'idle' | 'doing' | 'done' | Problem>('idle');
  return (
    <section>
      <h2>{words('own.title')}</h2>
      {state === 'done' ? (
        <p role="status" className="font-semibold">
          {words('own.done')}
        </p>
      ) : (
        <>
          <p>{words('own.more')}</p>
          <p>
            {words('own.what', { pseudonym })} {live && words('own.live')}
          </p>
          <CertainButton
            go={words('own.go')}
            sure={words('own.sure')}
            cancel={words('own.cancel')}
            onSure={async () => {
              setState('doing');
              setState((await onRemove()) ?? 'done');
            }}
          />
          <p role="status" className={state === 'doing' ? 'text-soft' : 'text-bad'}>
            {state === 'doing' ? words('own.doing') : state !== 'idle' && problems(state)}
          </p>
        </>
      )}
    </section>
  );
}

'use client';

import type { ComponentType } from 'react';
import { DeckDialog } from '../deck/deck-dialog';
import { useWords } from '../language/use-words';
import { type LoadLate, useLate } from './use-late';

interface LazyDialogProps<P extends { readonly onClosed: () => void }> {
  readonly load: LoadLate<ComponentType<P>>;
  readonly props: P;
}

/** A dialog whose code is fetched when it is opened. When it does not come, a dialog says so in its place. */
export function LazyDialog<P extends { readonly onClosed: () => void }>({ load, props }: LazyDialogProps<P>) {
  const words = useWords('bench');
  const { part: Part, failed, again } = useLate(load);
  if (Part) return <Part {...props} />;
  if (!failed) return null;
  return (
    <DeckDialog title={words('missing')} onClosed={props.onClosed}>
      {() => (
        <button type="button" className="button justify-self-start" data-first onClick={again}>
          {words('again')}
        </button>
      )}
    </DeckDialog>
  );
}

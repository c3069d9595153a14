'use client';

import { useWords } from '../language/use-words';
import { CertainButton } from './certain-button';

interface DeletingSectionProps {
  readonly live: boolean;
  readonly onDelete: () => Promise<void>;
}

/** Deletes everything that is kept of a class that has ended. */
export function DeletingSection({ live, onDelete }: DeletingSectionProps) {
  const words = useWords('recording');
  return (
    <fieldset className="sharing-section">
      <legend>{words('delete.title')}</legend>
      <p className="text-sm text-soft">
        {words('delete.what')} {live && words('delete.live')}
      </p>
      <CertainButton
        go={words('delete.go')}
        sure={words('delete.sure')}
        cancel={words('delete.cancel')}
        off={live}
        onSure={onDelete}
      />
    </fieldset>
  );
}

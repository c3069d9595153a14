'use client';

import { Download } from 'lucide-react';
import { useState } from 'react';
import { DeckDialog } from '../deck/deck-dialog';
import type { Problem } from '../language/problem';
import { useWords } from '../language/use-words';
import { TerminalExport } from './terminal-export';
import type { TerminalExports } from './terminal-exports';

interface DownloadDialogProps {
  /** Saves the whole recording as a file; tells why where it is not given. Null: it is a file already. */
  readonly onWhole: (() => Promise<Problem | null>) | null;
  /** Null: whoever watches may not see any terminal. */
  readonly terminals: TerminalExports | null;
  readonly onClosed: () => void;
}

/** What of a recording can be taken away: all of it, or one terminal. */
export function DownloadDialog({ onWhole, terminals, onClosed }: DownloadDialogProps) {
  const words = useWords('takeAway');
  return (
    <DeckDialog title={words('download.title')} onClosed={onClosed}>
      {() => (
        <div className="take-away">
          {onWhole && <Whole onWhole={onWhole} />}
          <section>
            <h3>{words('cast.title')}</h3>
            <p className="text-sm text-soft">{words(terminals ? 'cast.more' : 'cast.nobody')}</p>
            {terminals && <TerminalExport exports={terminals} />}
          </section>
        </div>
      )}
    </DeckDialog>
  );
}

function Whole({ onWhole }: { onWhole: () => Promise<Problem | null> }) {
  const words = useWords('takeAway');
  const problems = useWords('problems');
  const [saving, setSaving] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const save = () => {
    if (saving) return;
    setSaving(true);
    setProblem(null);
    void onWhole().then((why) => {
      setSaving(false);
      setProblem(why);
    });
  };
  return (
    <section>
      <h3>{words('download.whole')}</h3>
      <p className="text-sm text-soft">{words('download.wholeMore')}</p>
      <button type="button" className="button justify-self-start" data-first aria-disabled={saving} onClick={save}>
        <Download size={18} aria-hidden="true" className="flex-none" /> {words('download.wholeButton')}
      </button>
      <p role="status" className={problem ? 'text-bad' : 'text-sm text-soft'}>
        {problem && problems(problem)}
        {saving && words('download.saving')}
      </p>
    </section>
  );
}

import { useWords } from '../language/use-words';

interface LineNotesProps {
  readonly draft: string;
  readonly away: boolean;
  /** Escape was pressed, so that Tab leaves. */
  readonly leaving: boolean;
  /** What the shell still waits for; null when it would carry the line out. */
  readonly open: string | null;
}

/** Below the line being typed: what will become of it. */
export function LineNotes({ draft, away, leaving, open }: LineNotesProps) {
  const words = useWords('terminal');
  const lines = draft.trimEnd().split('\n').length;
  return (
    <>
      {open !== null && (
        <div className="terminal-note">
          {words(/^[|&]/.test(open) ? 'line.waitsBehind' : 'line.waitsFor', { what: open })}
        </div>
      )}
      {open === null && lines > 1 && <div className="terminal-note">{words('line.several', { count: lines })}</div>}
      {away && draft !== '' && <div className="terminal-note">{words('line.away')}</div>}
      {leaving && <div className="terminal-note">{words('line.leaving')}</div>}
    </>
  );
}

'use client';

import { useId, useState } from 'react';
import { useWords } from '../language/use-words';
import type { SeatView } from '../room/room-model';
import { useControls } from './controls';
import { DeckDialog } from './deck-dialog';
import { CONTROL_IDS, type ControlId, DECK_SHORTCUTS } from './deck-shortcuts';
import { fuzzyMatch } from './fuzzy-match';
import { KeyCap } from './key-cap';

interface CommandPaletteProps {
  readonly seats: readonly SeatView[];
  readonly onOpenSeat: (seat: string) => void;
  readonly onClosed: () => void;
}

interface Entry {
  readonly key: string;
  readonly name: string;
  readonly keys: string | null;
  /** Why it cannot be used now. */
  readonly off?: string | false | undefined;
  readonly run: () => void;
}

/** Entries shown at once: more are found by typing on. */
const MOST = 12;

/** Every control by its name, and every seat by its student's: typed, chosen with the arrows, done with Enter. */
export function CommandPalette({ seats, onOpenSeat, onClosed }: CommandPaletteProps) {
  const words = useWords('deck');
  const controls = useControls();
  const id = useId();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const needsSeat = (control: ControlId) => DECK_SHORTCUTS[control].place === 'seat' && controls.seatClose.off === true;
  const entries: Entry[] = [
    ...CONTROL_IDS.filter((control) => control !== 'palette').map((control) => ({
      key: control as string,
      name: controls[control].name,
      keys: DECK_SHORTCUTS[control].key as string | null,
      // What cannot be used now is found all the same, with the reason.
      off: controls[control].off && words(needsSeat(control) ? 'palette.noSeat' : 'palette.off'),
      run: controls[control].run,
    })),
    ...seats
      .filter(({ out }) => out === null)
      .map(({ seat }) => ({
        key: seat.id,
        name: words('palette.seat', { name: seat.name }),
        keys: null,
        run: () => onOpenSeat(seat.id),
      })),
  ];
  const found = entries
    .map((entry) => ({ ...entry, score: fuzzyMatch(typed, entry.name) }))
    .filter(({ score, off }) => score > 0 && !(off && typed.trim() === ''))
    .sort((a, b) => Number(Boolean(a.off)) - Number(Boolean(b.off)) || b.score - a.score)
    .slice(0, MOST);
  const current = found[Math.min(at, found.length - 1)];
  return (
    <DeckDialog title={words('palette.title')} onClosed={onClosed}>
      {(close) => {
        const choose = ({ run, off }: Entry) => {
          if (off) return;
          close();
          // The dialog gives the focus back first; what is chosen may then take it elsewhere.
          requestAnimationFrame(run);
        };
        return (
          <div className="palette">
            <input
              className="field"
              role="combobox"
              aria-label={words('palette.field')}
              aria-expanded="true"
              aria-controls={`${id}-list`}
              aria-activedescendant={current && `${id}-${current.key}`}
              placeholder={words('palette.field')}
              autoComplete="off"
              spellCheck={false}
              data-first
              value={typed}
              onChange={({ target }) => {
                setTyped(target.value);
                setAt(0);
              }}
              onKeyDown={(event) => {
                const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
                if (step !== 0) setAt((now) => (Math.min(now, found.length - 1) + step + found.length) % found.length);
                else if (event.key === 'Enter' && current) choose(current);
                else return;
                event.preventDefault();
              }}
            />
            <div id={`${id}-list`} role="listbox" aria-label={words('palette.title')} className="palette-list">
              {found.map((entry) => (
                // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the focus and its keys
                <div
                  key={entry.key}
                  id={`${id}-${entry.key}`}
                  role="option"
                  tabIndex={-1}
                  aria-selected={entry === current}
                  aria-disabled={entry.off ? true : undefined}
                  className="palette-entry"
                  onClick={() => choose(entry)}
                >
                  <bdi className="min-w-0 flex-1 truncate">{entry.name}</bdi>
                  {entry.off && <span className="palette-note">{entry.off}</span>}
                  {entry.keys !== null && <KeyCap keys={entry.keys} />}
                </div>
              ))}
            </div>
            <p role="status" className="text-sm text-soft">
              {found.length === 0 && words('palette.none')}
            </p>
          </div>
        );
      }}
    </DeckDialog>
  );
}

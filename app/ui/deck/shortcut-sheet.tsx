'use client';

import { useWords } from '../language/use-words';
import { DeckDialog } from './deck-dialog';
import { CONTROL_IDS, DECK_SHORTCUTS, type Place } from './deck-shortcuts';
import { KeyCap } from './key-cap';
import { SettingCheck } from './setting-check';

interface ShortcutSheetProps {
  /** Whether keys without Ctrl are listened for. */
  readonly single: boolean;
  readonly onSingle: (single: boolean) => void;
  readonly onClosed: () => void;
}

/** All keys by their place, and the switch for who would rather have none. */
export function ShortcutSheet({ single, onSingle, onClosed }: ShortcutSheetProps) {
  const words = useWords('deck');
  const places = [...new Set(CONTROL_IDS.map((id): Place => DECK_SHORTCUTS[id].place))];
  return (
    <DeckDialog title={words('keys.title')} onClosed={onClosed} wide>
      {() => (
        <>
          <p className="text-sm text-soft">{words('keys.more')}</p>
          <SettingCheck name={words('keys.single')} checked={single} onCheck={onSingle} />
          <div className="shortcut-sheet">
            {places.map((place) => (
              <section key={place}>
                <h3 className="pane-title">{words(`keys.place.${place}`)}</h3>
                <dl>
                  {CONTROL_IDS.filter((id) => DECK_SHORTCUTS[id].place === place).map((id) => (
                    <div key={id}>
                      <dt>{words(`control.${id}`)}</dt>
                      <dd>
                        <KeyCap keys={DECK_SHORTCUTS[id].key} />
                        <span className="sr-only">{DECK_SHORTCUTS[id].key}</span>
                      </dd>
                    </div>
                  ))}
                </dl>
              </section>
            ))}
          </div>
        </>
      )}
    </DeckDialog>
  );
}

'use client';

import { DeckDialog } from '../deck/deck-dialog';
import type { replay } from '../language/en/replay';
import { useWords } from '../language/use-words';
import { REPLAY_KEYS } from './replay-keys';

/** The list of the player's keys. */
export function KeysDialog({ onClosed }: { onClosed: () => void }) {
  const words = useWords('replay');
  return (
    <DeckDialog title={words('keys.title')} wide onClosed={onClosed}>
      {() => (
        <>
          <dl className="replay-keys">
            {REPLAY_KEYS.map(({ deed, shown }) => (
              <div key={deed}>
                <dt>
                  {shown.map((key) => (
                    <kbd key={key}>{isNamed(key) ? words(`keyNames.${key}`) : key}</kbd>
                  ))}
                </dt>
                <dd>{words(`keys.${deed}`)}</dd>
              </div>
            ))}
          </dl>
          <p className="text-sm text-soft">{words('keys.touch')}</p>
        </>
      )}
    </DeckDialog>
  );
}

const NAMED = ['space', 'home', 'end'] as const satisfies (keyof typeof replay.keyNames)[];

function isNamed(key: string): key is (typeof NAMED)[number] {
  return (NAMED as readonly string[]).includes(key);
}

'use client';

import { useId, useState } from 'react';
import { useWords } from '../language/use-words';
import { type AudienceChoice, AudienceField, type AudienceOption } from './audience-field';
import { DeckDialog } from './deck-dialog';
import { canGive, type GiftStore, PRESETS, type Preset } from './gifts';
import { GiveOutcome } from './give-outcome';

/** What became of a gift: to how many it went, and by name what others lack. Or why nothing was given. */
export type GiveResult =
  | {
      readonly ok: true;
      readonly given: number;
      readonly failed: readonly { readonly name: string; readonly text: string }[];
    }
  | { readonly ok: false; readonly text: string };

export interface GiveOrder {
  readonly preset: Preset;
  readonly reference: string;
  readonly fresh: boolean;
}

interface GiveDialogProps extends AudienceChoice {
  readonly store: GiftStore;
  readonly onGive: (to: AudienceOption, order: GiveOrder) => Promise<GiveResult>;
  readonly onClosed: () => void;
}

/** Lays an image or a starting state onto hosts, and says how it went. */
export function GiveDialog({ options, first, store, onGive, onClosed }: GiveDialogProps) {
  const words = useWords('deck');
  const list = useId();
  const [preset, setPreset] = useState<Preset>('image');
  const [reference, setReference] = useState(store.references[0] ?? '');
  const [fresh, setFresh] = useState(false);
  const [chosen, choose] = useState(first);
  const [result, setResult] = useState<GiveResult | 'working' | null>(null);
  const to = options[chosen];
  const give = async () => {
    if (!to || result === 'working') return;
    setResult('working');
    setResult(await onGive(to, { preset, reference: reference.trim(), fresh }));
  };
  return (
    <DeckDialog title={words('give.title')} onClosed={onClosed} wide>
      {(close) => (
        <form
          className="flex flex-col gap-4"
          onSubmit={(event) => {
            event.preventDefault();
            void give();
          }}
        >
          <fieldset className="gift-list">
            <legend>{words('give.what')}</legend>
            {PRESETS.map((id) => (
              <label key={id} data-chosen={id === preset}>
                <input
                  type="radio"
                  name="preset"
                  checked={id === preset}
                  data-first={id === preset || undefined}
                  disabled={id !== 'image' && !canGive(id, reference, store)}
                  onChange={() => setPreset(id)}
                />
                <span>
                  <strong>{words(`give.${id}`)}</strong>
                  <span className="block text-sm text-soft">{more(id)}</span>
                </span>
              </label>
            ))}
          </fieldset>
          {preset === 'image' && (
            <label className="flex flex-wrap items-center gap-2">
              {words('give.reference')}
              <input
                className="field w-72! font-mono"
                list={list}
                value={reference}
                spellCheck={false}
                autoCapitalize="none"
                placeholder="nginx:alpine"
                onChange={({ target }) => setReference(target.value)}
              />
              <datalist id={list}>
                {store.references.map((known) => (
                  <option key={known} value={known} />
                ))}
              </datalist>
            </label>
          )}
          {preset !== 'fresh' && (
            <label className="flex items-center gap-2">
              <input type="checkbox" checked={fresh} onChange={({ target }) => setFresh(target.checked)} />
              {words('give.alsoFresh')}
            </label>
          )}
          <AudienceField options={options} chosen={chosen} onChoose={choose} />
          <div role="status">{result !== null && <GiveOutcome result={result} />}</div>
          <div className="deck-dialog-buttons">
            <button type="button" className="button-quiet min-h-10!" onClick={close}>
              {words('dialog.close')}
            </button>
            <button
              type="submit"
              className="button"
              disabled={result === 'working' || !canGive(preset, reference, store)}
            >
              {words('give.go')}
            </button>
          </div>
        </form>
      )}
    </DeckDialog>
  );

  function more(id: Preset): string {
    const { reference: image, published } = store.exampleImage;
    if (id === 'running') return words(published ? 'give.runningMore' : 'give.runningMissing', { reference: image });
    if (id !== 'mine') return words(`give.${id}More`);
    if (!canGive('mine', '', store)) return words('give.mineNothing');
    return words('give.mineMore', { files: store.mine.files, images: store.mine.images.length });
  }
}

'use client';

import { ArrowUp } from 'lucide-react';
import { useState } from 'react';
import { CLAIMS } from '#engine/claims/claims';
import { claimText } from '../../claims/claim-text';
import { useWords } from '../../language/use-words';
import { DeckDialog } from '../deck-dialog';
import { fuzzyMatch } from '../fuzzy-match';
import type { ClaimsDesk } from './claims-desk-model';

interface ChooseClaimsDialogProps {
  readonly claims: ClaimsDesk;
  readonly onLayOut: (cards: readonly number[]) => void;
  readonly onClosed: () => void;
}

/** Which statements lie on the board, and in which order. */
export function ChooseClaimsDialog({ claims, onLayOut, onClosed }: ChooseClaimsDialogProps) {
  const words = useWords('claimsDesk');
  const texts = useWords('claims');
  const [cards, choose] = useState(claims.board.cards);
  const [search, setSearch] = useState('');
  const { ofLesson, tried } = claims;
  const all = CLAIMS.map(({ id }) => id);
  const says = (claim: number) => claimText(texts, claim).says;
  const found = all.filter((claim) => search.trim() === '' || fuzzyMatch(search, `${claim} ${says(claim)}`) > 0);
  const shown = [...cards.filter((claim) => found.includes(claim)), ...found.filter((claim) => !cards.includes(claim))];
  const presets = [
    { name: words('choose.ofLesson', { count: ofLesson.length }), cards: ofLesson, off: ofLesson.length === 0 },
    tried
      ? { name: words('choose.tried', { count: tried.length }), cards: tried, off: tried.length === 0 }
      : { name: words('choose.counting'), cards: [], off: true },
    { name: words('choose.all', { count: all.length }), cards: all, off: false },
    { name: words('choose.none'), cards: [], off: cards.length === 0 },
  ];
  const earlier = (claim: number) => {
    const at = cards.indexOf(claim);
    const before = cards[at - 1];
    if (before !== undefined) choose([...cards.slice(0, at - 1), claim, before, ...cards.slice(at + 1)]);
  };
  return (
    <DeckDialog title={words('choose.title')} wide onClosed={onClosed}>
      {(close) => (
        <form
          className="flex flex-col gap-4"
          onSubmit={(event) => {
            event.preventDefault();
            close();
            onLayOut(cards);
          }}
        >
          <fieldset className="flex flex-wrap gap-2">
            <legend className="pb-1 text-sm text-soft">{words('choose.presets')}</legend>
            {presets.map((preset) => (
              <button
                key={preset.name}
                type="button"
                className="button-quiet"
                disabled={preset.off}
                onClick={() => choose(preset.cards)}
              >
                {preset.name}
              </button>
            ))}
          </fieldset>
          <input
            type="search"
            className="field"
            aria-label={words('choose.search')}
            placeholder={words('choose.search')}
            data-first
            value={search}
            onChange={({ target }) => setSearch(target.value)}
            onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
          />
          <ul className="choose-claims scroll-area" aria-label={words('choose.list')}>
            {shown.map((claim) => (
              <li key={claim} data-chosen={cards.includes(claim)}>
                <label>
                  <input
                    type="checkbox"
                    checked={cards.includes(claim)}
                    onChange={({ target }) =>
                      choose(target.checked ? [...cards, claim] : cards.filter((other) => other !== claim))
                    }
                  />
                  <span className="claim-number">{claim}</span>
                  <span className="min-w-0 flex-1">{says(claim)}</span>
                  {ofLesson.includes(claim) && <span className="choose-claims-mark">{words('choose.lessonMark')}</span>}
                  {tried?.includes(claim) && <span className="choose-claims-mark">{words('choose.triedMark')}</span>}
                </label>
                {cards.indexOf(claim) > 0 && (
                  <button
                    type="button"
                    className="deck-icon-button"
                    aria-label={words('choose.earlier', { claim: says(claim) })}
                    title={words('choose.earlier', { claim: says(claim) })}
                    onClick={() => earlier(claim)}
                  >
                    <ArrowUp size={16} aria-hidden="true" />
                  </button>
                )}
              </li>
            ))}
          </ul>
          <div className="flex flex-wrap items-center justify-between gap-3">
            <p className="text-sm text-soft" role="status">
              {words('choose.chosen', { count: cards.length })} · {words('choose.order')}
            </p>
            <button type="submit" className="button">
              {words('choose.go')}
            </button>
          </div>
        </form>
      )}
    </DeckDialog>
  );
}

'use client';

import { type ReactNode, type RefObject, useId } from 'react';
import { useFormatter } from 'use-intl';
import type { FoundNumber } from '#engine/model/claims-board';
import { useWords } from '../language/use-words';
import { SeatSwatch } from '../parts/seat-swatch';
import { seatWords } from '../picture/picture-words';
import type { MomentSource } from './claim-model';

interface MomentsDialogProps {
  readonly dialog: RefObject<HTMLDialogElement | null>;
  /** Null while nothing is opened. */
  readonly number: FoundNumber | null;
  readonly source: MomentSource;
  readonly onClosed: () => void;
  /** The sentence that the number stands in. */
  readonly children: ReactNode;
}

/** The moments that a number was counted from: who, when, what, each leading to it in the recording. */
export function MomentsDialog({ dialog, number, source, onClosed, children }: MomentsDialogProps) {
  const words = useWords('board');
  const picture = useWords('picture');
  const format = useFormatter();
  const title = useId();
  const moments = number?.moments ?? [];
  return (
    <dialog ref={dialog} className="moments frame" aria-labelledby={title} onClose={onClosed}>
      <h2 id={title}>{words('moments.title')}</h2>
      <p className="moments-sentence">{children}</p>
      <ol>
        {moments.map(({ seq, at, seat, what }) => {
          const who = source.seatOf(seat);
          return (
            <li key={seq}>
              <a href={`/replay/${source.roomId}?t=${seq}&seat=${seat}`} target="_blank" rel="noopener">
                <time dateTime={new Date(at).toISOString()}>{format.dateTime(at, { timeStyle: 'medium' })}</time>
                {who && <SeatSwatch look={who.look} />}
                <bdi>{who ? seatWords(picture, who) : words('moments.gone')}</bdi>
                <span>{words(`deed.${what}`)}</span>
              </a>
            </li>
          );
        })}
      </ol>
      {number && number.value > moments.length && (
        <p className="moments-rest">{words('moments.first', { shown: moments.length, all: number.value })}</p>
      )}
      <p className="moments-rest">{words('moments.newTab')}</p>
      <form method="dialog">
        <button type="submit" className="button">
          {words('moments.close')}
        </button>
      </form>
    </dialog>
  );
}

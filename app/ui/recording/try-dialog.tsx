'use client';

import { FlaskConical } from 'lucide-react';
import { useId, useState } from 'react';
import type { SeatId } from '#engine/model/room-state';
import { DeckDialog } from '../deck/deck-dialog';
import type { Problem } from '../language/problem';
import { useWords } from '../language/use-words';
import { clockWords } from '../replay/clock-words';

interface TryDialogProps {
  /** Class time of the moment in milliseconds. */
  readonly at: number;
  /** Whose hosts one can go on with; `closed`: none are to be seen; `file`: no server keeps the recording. */
  readonly hosts: readonly { readonly id: SeatId; readonly name: string }[] | 'closed' | 'file';
  /** Who is chosen at first, where that is one of them. */
  readonly seat: SeatId | null;
  /** Opens the room and leads there; answers why not, or null. */
  readonly onOpen: (seat: SeatId) => Promise<Problem | null>;
  readonly onClosed: () => void;
}

/** Offers a room of one's own in the state of a moment, with one person's host. */
export function TryDialog({ at, hosts, seat, onOpen, onClosed }: TryDialogProps) {
  const words = useWords('tryIt');
  return (
    <DeckDialog title={words('title')} onClosed={onClosed}>
      {() =>
        typeof hosts === 'string' ? (
          <p>{words(hosts)}</p>
        ) : hosts.length === 0 ? (
          <p>{words('nobody')}</p>
        ) : (
          <Offer
            at={at}
            hosts={hosts}
            first={(hosts.find(({ id }) => id === seat) ?? hosts[0])?.id ?? ''}
            onOpen={onOpen}
          />
        )
      }
    </DeckDialog>
  );
}

interface OfferProps {
  readonly at: number;
  readonly hosts: Exclude<TryDialogProps['hosts'], string>;
  readonly first: SeatId;
  readonly onOpen: TryDialogProps['onOpen'];
}

function Offer({ at, hosts, first, onOpen }: OfferProps) {
  const words = useWords('tryIt');
  const problems = useWords('problems');
  const id = useId();
  const [chosen, choose] = useState(first);
  const [state, setState] = useState<'idle' | 'opening' | Problem>('idle');
  const opening = state === 'opening';
  const open = () => {
    if (opening) return;
    setState('opening');
    void onOpen(chosen).then((problem) => {
      if (problem) setState(problem);
    });
  };
  const name = hosts.find((host) => host.id === chosen)?.name ?? '';
  return (
    <>
      <p>{words.rich('what', { at: clockWords(at), who: () => <bdi key="who">{name}</bdi> })}</p>
      {hosts.length > 1 && (
        <div className="grid gap-1">
          <label htmlFor={id} className="text-sm font-semibold">
            {words('who')}
          </label>
          <select id={id} className="field" value={chosen} onChange={(event) => choose(event.target.value)}>
            {hosts.map((host) => (
              <option key={host.id} value={host.id}>
                {host.name}
              </option>
            ))}
          </select>
        </div>
      )}
      <button type="button" className="button justify-self-start" data-first aria-disabled={opening} onClick={open}>
        <FlaskConical size={18} aria-hidden="true" className="flex-none" /> {words('open')}
      </button>
      <p role="status" className={state === 'idle' || opening ? 'text-sm text-soft' : 'text-bad'}>
        {opening ? words('opening') : state === 'idle' ? '' : problems(state)}
      </p>
    </>
  );
}

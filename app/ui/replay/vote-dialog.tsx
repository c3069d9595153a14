'use client';

import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useWords } from '../language/use-words';
import { PollCard } from '../poll/poll-card';
import type { PollCardView, PollDeeds } from '../poll/poll-model';

interface VoteDialogProps {
  readonly poll: PollCardView;
  readonly deeds: PollDeeds;
  /** What is judged, where the question does not say it itself. */
  readonly children?: ReactNode;
  /** Shows what the class has answered, without an answer of one's own. */
  readonly onSkip: () => void;
  /** Goes on without being asked again. */
  readonly onNever: () => void;
  /** It has been read, or put away. */
  readonly onClosed: () => void;
}

/** A vote of the class put to whoever watches it afterwards: first the own answer, then those of the class beside it. */
export function VoteDialog({ poll, deeds, children, onSkip, onNever, onClosed }: VoteDialogProps) {
  const words = useWords('replay');
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const shown = poll.shown !== null;
  useEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal();
  }, []);
  // What has come of it stands above what was answered with.
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever the card turns over
  useEffect(() => title.current?.focus(), [shown]);
  return (
    <dialog ref={dialog} className="vote-dialog" aria-labelledby={id} onClose={onClosed}>
      <div className="vote-dialog-body">
        <h2 ref={title} id={id} tabIndex={-1} className="text-lg font-semibold outline-hidden">
          {words(shown ? 'vote.shown' : 'vote.title')}
        </h2>
        {!shown && <p>{words('vote.when')}</p>}
        {children}
        <PollCard poll={poll} deeds={deeds} />
        {!shown && <p className="text-sm text-soft">{words('vote.kept')}</p>}
        <div className="flex flex-wrap gap-3">
          {shown ? (
            <button type="button" className="button" onClick={() => dialog.current?.close()}>
              {words('vote.on')}
            </button>
          ) : (
            <>
              <button type="button" className="button-quiet" onClick={onSkip}>
                {words('vote.skip')}
              </button>
              <button type="button" className="button-quiet" onClick={onNever}>
                {words('vote.never')}
              </button>
            </>
          )}
        </div>
      </div>
    </dialog>
  );
}

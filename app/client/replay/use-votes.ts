'use client';

import { useEffect, useMemo, useState } from 'react';
import type { Confidence, PollId } from '#engine/model/poll';
import { useKept } from '../../ui/parts/use-kept';
import type { PollCardView, PollDeeds } from '../../ui/poll/poll-model';
import { usePlayerPart } from '../../ui/replay/use-player-now';
import { readOwnVotes, withOwnVote } from './own-votes';
import type { OpenRecording } from './use-recording';
import { type VoteMarker, voteCard, votesOf } from './vote-card';

/** A vote that is put to the viewer, or shows what the class has answered. */
export interface AskedVote {
  readonly poll: PollCardView;
  readonly deeds: PollDeeds;
  readonly onSkip: () => void;
  readonly onNever: () => void;
  readonly onClosed: () => void;
}

/**
 * Puts the votes of a recording to whoever watches it: it pauses before the class's answers are shown. What is answered
 * stays on this device. Whoever led the class is asked only when wished for.
 */
export function useVotes({ log, playback, player }: OpenRecording) {
  const { overview, header, manages } = log.manifest;
  const [kept, keep] = useKept(`drydock-votes-${header.room.id}`);
  const [wish, setWish] = useKept('drydock-asks-votes');
  const [vote, setVote] = useState<VoteMarker | null>(null);
  const [shown, setShown] = useState(false);
  const own = useMemo(() => readOwnVotes(kept), [kept]);
  const votes = useMemo(() => votesOf(overview.markers), [overview.markers]);
  const asks = wish === null ? !manages : wish === 'on';
  const waiting = votes.filter(({ poll, round }) => !own[poll]?.[round === 2 ? 'second' : 'first']);
  const stops = (asks ? waiting : []).map(({ at }) => at - overview.start).join();
  useEffect(() => player.setStops(stops === '' ? [] : stops.split(',').map(Number)), [player, stops]);
  const stop = usePlayerPart(player, (now) => now.stop);
  const busy = usePlayerPart(player, (now) => now.waiting);
  // What is shown of it changes with the moment; without one, nothing here renders while it plays.
  usePlayerPart(player, (now) => (vote ? now.seq : null));
  // biome-ignore lint/correctness/useExhaustiveDependencies: only where it has paused
  useEffect(() => {
    if (stop === null) return;
    setVote(waiting.find(({ at }) => at - overview.start === stop) ?? null);
    setShown(false);
  }, [stop]);

  const card = vote && !busy ? voteCard(playback.moment.room, vote, own[vote.poll] ?? {}, shown) : null;
  const nothingToAsk = vote !== null && !busy && !shown && card === null;
  useEffect(() => {
    if (!nothingToAsk) return;
    setVote(null);
    player.play();
  }, [nothingToAsk, player]);

  const goOn = () => {
    setVote(null);
    player.play();
  };
  const show = () => {
    setShown(true);
    if (vote) player.seek(vote.at - overview.start);
  };
  const asked: AskedVote | null =
    vote && card
      ? {
          poll: card,
          deeds: {
            onAnswer: async (poll: PollId, option: number, confidence: Confidence) => {
              const answer = { option, confidence, at: Date.now() };
              keep(withOwnVote(own, poll, vote.round === 2 ? { second: answer } : { first: answer }));
              show();
              return true;
            },
            onReflect: async (poll: PollId, reflection: string) => {
              keep(withOwnVote(own, poll, { reflection }));
              return true;
            },
          },
          onSkip: show,
          onNever: () => {
            setWish('off');
            goOn();
          },
          onClosed: goOn,
        }
      : null;
  return {
    /** Null: the recording has no votes. */
    asks: votes.length === 0 ? null : asks,
    onAsks: (wanted: boolean) => setWish(wanted ? 'on' : 'off'),
    asked,
  };
}

import type { Answers } from '#engine/model/poll';
import type { RoomState } from '#engine/model/room-state';
import type { Marker } from '#engine/recording/overview';
import type { PollCardView } from '../../ui/poll/poll-model';

export type VoteMarker = Extract<Marker, { kind: 'vote' }>;

/**
 * The votes to be put to a viewer. What the class was shown after its second round only, is asked once: one cannot talk
 * with a neighbour in between.
 */
export function votesOf(markers: readonly Marker[]): VoteMarker[] {
  const votes = markers.filter((marker) => marker.kind === 'vote');
  return votes.map((vote, index) => {
    const before = votes.slice(0, index).some(({ poll }) => poll === vote.poll);
    return { ...vote, round: before ? 2 : 1 };
  });
}

/**
 * A vote of the class as it is put to whoever watches it afterwards, or with what the class has answered.
 *
 * @param state before the vote was shown, or with `shown` when it is
 * @returns null where the recording does not hold what was asked
 */
export function voteCard(
  state: RoomState,
  { poll: id, round }: VoteMarker,
  own: Answers,
  shown: boolean,
): PollCardView | null {
  const poll = state.class.polls.get(id);
  const asks = asksOf(state, id);
  if (!poll || !asks || (shown && !poll.shown)) return null;
  return {
    id,
    asks,
    round,
    open: !shown,
    own,
    answered: poll.answered.size,
    asked: poll.answered.size,
    shown: shown ? poll.shown : null,
    takesPart: true,
    // Nobody else is told of the answer.
    alone: 'solo',
  };
}

function asksOf({ class: { lesson } }: RoomState, id: VoteMarker['poll']): PollCardView['asks'] | null {
  if (id.startsWith('claim:')) return { kind: 'claim', claim: Number(id.slice('claim:'.length)) };
  const words = lesson?.sheet.steps.find((step) => `step:${step.id}` === id)?.question;
  return words ? { kind: 'step', words } : null;
}

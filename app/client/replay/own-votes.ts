import { type Answer, type Answers, CONFIDENCES, type PollId } from '#engine/model/poll';

/** What a viewer has answered to the votes of a recording, by poll. */
export type OwnVotes = Readonly<Record<PollId, Answers>>;

/** Reads what this device has kept; nothing from what it does not understand. */
export function readOwnVotes(kept: string | null): OwnVotes {
  try {
    const read: unknown = JSON.parse(kept ?? '{}');
    return isRecord(read) && Object.values(read).every(isAnswers) ? (read as OwnVotes) : {};
  } catch {
    return {};
  }
}

/** The same votes with what somebody has answered to one more. */
export function withOwnVote(own: OwnVotes, poll: PollId, change: Answers): string {
  return JSON.stringify({ ...own, [poll]: { ...own[poll], ...change } });
}

function isAnswers(value: unknown): value is Answers {
  if (!isRecord(value)) return false;
  const { first, second, reflection } = value;
  const told = [first, second].filter((answer) => answer !== undefined);
  return told.every(isAnswer) && (reflection === undefined || typeof reflection === 'string');
}

function isAnswer(value: unknown): value is Answer {
  if (!isRecord(value)) return false;
  const { option, confidence, at } = value;
  const isOption = Number.isInteger(option) && (option as number) >= 0;
  return isOption && CONFIDENCES.some((known) => known === confidence) && typeof at === 'number';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

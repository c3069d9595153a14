import { CLAIMS } from '#engine/claims/claims';
import { numbersOnly } from '#engine/claims/numbers-only';
import type { JsonValue } from '#engine/model/process';
import type { SeatId } from '#engine/model/room-state';
import type { QueryReply } from '#server/protocol/messages';
import type { RoomActor } from '#server/room/room-actor';

/** Answers what the class's own doing says of claims: as an `EvidenceReply`. Rejects when the log cannot be read. */
export async function answerEvidenceQuery(
  actor: RoomActor,
  asker: SeatId,
  claims: readonly number[] = CLAIMS.map(({ id }) => id),
): Promise<QueryReply> {
  const { leads, may } = await actor.read(({ seats, class: { claims: board } }) => {
    const seat = seats.get(asker);
    if (!seat || seat.out) return { leads: false, may: false };
    const leads = seat.role === 'instructor';
    return { leads, may: leads || board?.seen === true };
  });
  if (!may) return { ok: false, code: 'command/not-allowed' };
  const found = await actor.evidence.of(claims);
  const told = [...found].map(([claim, findings]) => [claim, leads ? findings : findings.map(numbersOnly)]);
  return { ok: true, value: Object.fromEntries(told) as JsonValue };
}

import type { Origin, UserCommand } from '#engine/room/command';
import { maySend } from '#engine/room/may-send';
import { readingTurn } from '#server/lessons/reading-turn';
import type { CommandReply } from '#server/protocol/messages';
import type { RoomActor } from '#server/room/room-actor';

/** Opens a lesson in its turn: nobody else is served while its text is read. Who may not is told so at once. */
export async function openLesson(
  actor: RoomActor,
  origin: Origin,
  command: Extract<UserCommand, { type: 'lesson.open' }>,
): Promise<CommandReply> {
  try {
    const may = await actor.read((state) => {
      const seat = state.seats.get(origin.seat);
      return seat !== undefined && maySend(state, seat, command) === null;
    });
    if (!may) return await actor.submit(origin, command);
    return (await readingTurn(actor, () => actor.submit(origin, command))) ?? { ok: false, code: 'server/busy' };
  } catch {
    return { ok: false, code: 'room/unavailable' };
  }
}

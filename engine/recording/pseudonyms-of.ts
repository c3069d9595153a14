import type { SeatId } from '../model/room-state';

/** What people are called whose names are hidden: `Student 7` by the seat; `Instructor`, `Instructor 2` … by their order. */
export function pseudonymsOf(
  people: Iterable<{ readonly id: SeatId; readonly role: 'instructor' | 'student' }>,
): Map<SeatId, string> {
  const pseudonyms = new Map<SeatId, string>();
  let leaders = 0;
  for (const { id, role } of people) {
    if (role === 'instructor') leaders += 1;
    const leader = leaders === 1 ? 'Instructor' : `Instructor ${leaders}`;
    pseudonyms.set(id, role === 'instructor' ? leader : `Student ${id.replace(/^s/, '')}`);
  }
  return pseudonyms;
}

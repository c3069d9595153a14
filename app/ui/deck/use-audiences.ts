'use client';

import { useWords } from '../language/use-words';
import type { PictureSeat } from '../picture/picture-model';
import type { SeatView } from '../room/room-model';
import type { AudienceChoice, AudienceOption } from './audience-field';

/** Whom something can go to: all students, those selected, the seat that is open. What there is not is left out. */
export function useAudiences(
  students: readonly SeatView[],
  selected: ReadonlySet<string>,
  seat: PictureSeat | null,
): {
  /** As controls of the class mean it: those selected, or else all. */
  readonly group: AudienceChoice;
  /** As controls of the open seat mean it. */
  readonly one: AudienceChoice;
} {
  const words = useWords('deck');
  const all: AudienceOption = { to: 'all', name: words('to.all', { count: students.length }) };
  const some: AudienceOption[] =
    selected.size > 0 ? [{ to: [...selected], name: words('to.selected', { count: selected.size }) }] : [];
  const one: AudienceOption[] = seat ? [{ to: [seat.id], name: seat.name }] : [];
  const options = [all, ...some, ...one];
  return { group: { options, first: some.length }, one: { options, first: options.length - 1 } };
}

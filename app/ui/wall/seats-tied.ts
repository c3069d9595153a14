import type { PictureContainer } from '../picture/picture-model';

/** The ties of more hosts than this at once would be a tangle from the back row. */
const MOST_TIED = 5;

/**
 * The seats whose volumes and networks are drawn: of the one that is pointed at, else of those looked for or chosen, else
 * of everybody in a small class; of none where they are too many.
 *
 * @param small everybody, as `smallClass` tells
 */
export function seatsTied(
  pointed: string | null,
  lit: ReadonlySet<string> | null,
  small: ReadonlySet<string> | null,
): readonly string[] {
  if (pointed !== null) return [pointed];
  const wanted = lit ?? small;
  return wanted && wanted.size <= MOST_TIED ? [...wanted] : [];
}

/** Everybody who has a container; null when they are too many to show the ties of all. */
export function smallClass(containers: readonly PictureContainer[]): ReadonlySet<string> | null {
  const seats = new Set<string>();
  for (const { seat } of containers) {
    seats.add(seat.id);
    if (seats.size > MOST_TIED) return null;
  }
  return seats;
}

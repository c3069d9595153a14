import type { PictureContainer } from '../picture/picture-model';

/**
 * The seats whose name (as `nameOf` tells it) has the letters of `query` in it, whatever their case and accents, and how
 * many containers they have. Null when nothing is looked for.
 */
export function seatsNamed(
  containers: readonly PictureContainer[],
  query: string,
  nameOf: (seat: PictureContainer['seat']) => string,
): { readonly seats: ReadonlySet<string>; readonly containers: number } | null {
  const wanted = plain(query.trim());
  if (wanted === '') return null;
  const checked = new Map<string, boolean>();
  let found = 0;
  for (const { seat } of containers) {
    const known = checked.get(seat.id) ?? plain(nameOf(seat)).includes(wanted);
    checked.set(seat.id, known);
    if (known) found += 1;
  }
  return { seats: new Set([...checked].filter(([, is]) => is).map(([id]) => id)), containers: found };
}

function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase();
}

/**
 * Place numbers for things that come and go: who is here keeps the number it has, who is new takes the lowest free one
 * (in the order given), who has gone leaves a hole.
 */
export function keepPlaces(before: ReadonlyMap<string, number>, ids: readonly string[]): Map<string, number> {
  const places = new Map<string, number>();
  for (const id of ids) {
    const place = before.get(id);
    if (place !== undefined) places.set(id, place);
  }
  const taken = new Set(places.values());
  let free = 0;
  for (const id of ids) {
    if (places.has(id)) continue;
    while (taken.has(free)) free += 1;
    places.set(id, free);
    taken.add(free);
  }
  return places;
}

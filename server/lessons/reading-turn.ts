/** For so many times as long as reading a text took, its reader has no other: a hostile one takes half a second. */
const REST = 2;
const restsUntil = new WeakMap<object, number>();

/**
 * Has a lesson's text read for somebody, one at a time and with rests between; answers null, and reads nothing, while
 * another is read or it rests.
 *
 * @param reader whose turn it is: a room
 */
export async function readingTurn<T>(reader: object, read: () => T | Promise<T>): Promise<T | null> {
  const now = performance.now();
  if (now < (restsUntil.get(reader) ?? 0)) return null;
  restsUntil.set(reader, Number.POSITIVE_INFINITY);
  try {
    return await read();
  } finally {
    const end = performance.now();
    restsUntil.set(reader, end + REST * (end - now));
  }
}

/** What somebody has asked for, and how it stood then. */
export interface Wish<T> {
  readonly value: T;
  readonly over: T;
}

/**
 * What is left of a wish when this is how it stands: whatever is said after a wish counts, be it the wish or not. What
 * is over stays over, also when it comes to stand as it did before.
 */
export function openWish<T>(wish: Wish<T> | null, truth: T): Wish<T> | null {
  return wish !== null && Object.is(wish.over, truth) ? wish : null;
}

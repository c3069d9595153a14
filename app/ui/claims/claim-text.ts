import type { claims } from '../language/en/claims';
import type { Words } from '../language/use-words';

/** A claim of the list in the language of whoever looks. */
export interface ClaimText {
  /** The statement, as a student would say it. */
  says: string;
  /** What is true of it, or where it ends. */
  truth: string;
  /** How to find out. */
  test: string;
}

/** @param claim its number in the list of claims */
export function claimText(words: Words<'claims'>, claim: number): ClaimText {
  const key = `c${claim}` as keyof typeof claims.says;
  return { says: words(`says.${key}`), truth: words(`truth.${key}`), test: words(`test.${key}`) };
}

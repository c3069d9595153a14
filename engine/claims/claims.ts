/** What beginners are told about images and containers, whether it is so, and what it is about. */
export interface Claim {
  /** Its row in the list of claims. */
  id: number;
  verdict: 'true' | 'half' | 'false';
}

/** Verdicts of all rows; the statements are in the interface's catalogues (`claims`). */
export const CLAIMS: readonly Claim[] = [
  ...verdicts(
    'true',
    [1, 2, 3, 4, 5, 8, 9, 10, 12, 13, 14, 15, 17, 24, 26, 27, 28, 32, 33, 35, 36, 37, 38, 39, 40, 41],
  ),
  ...verdicts('true', [42, 43, 44]),
  ...verdicts('half', [6, 16, 18, 19, 21, 29, 30, 31, 34]),
  ...verdicts('false', [7, 11, 20, 22, 23, 25, 45, 46, 47, 48]),
].sort((a, b) => a.id - b.id);

function verdicts(verdict: Claim['verdict'], ids: readonly number[]): Claim[] {
  return ids.map((id) => ({ id, verdict }));
}

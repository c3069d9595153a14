import fc from 'fast-check';

/** Texts of which many nearly make sense. */
export function nearly(pieces: readonly string[], maxLength = 8): fc.Arbitrary<string> {
  const made = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength }).map((all) => all.join(''));
  return fc.oneof({ weight: 6, arbitrary: made }, { weight: 1, arbitrary: fc.string({ maxLength: 12 }) });
}

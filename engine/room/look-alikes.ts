/** Lower-case letters, and the Latin ones or digits that they or their capitals are taken for from the back row. */
const LOOK_ALIKES: ReadonlyMap<string, string> = new Map(
  [
    // Cyrillic
    'аa вb сc ԁd еe нh һh іi јj кk ӏl мm оo рp ԛq ѕs тt уy хx ԝw',
    // Greek
    'αa βb εe ηh ιi κk μm νv οo ρp τt υy χx ζz',
    // Within Latin
    'il 1l 0o ıl',
  ]
    .join(' ')
    .split(' ')
    .filter((pair) => [...pair].length === 2)
    .map((pair) => [...pair] as [string, string]),
);

/** A lower-case text with one letter for all that look like it, to be compared and never shown. */
export function withoutLookAlikes(text: string): string {
  const latin = (letter: string) => LOOK_ALIKES.get(letter) ?? letter;
  // Twice: a Cyrillic letter may look like a Latin one that looks like another.
  return [...text].map((letter) => latin(latin(letter))).join('');
}

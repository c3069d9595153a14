/** Neither a blank (that of Braille, too) nor what is only there for the letters beside it, such as joiners, fillers and accents. */
const LETTER = /[^\s\p{Default_Ignorable_Code_Point}\p{M}\u2800]/u;

/** Whether there is anything in a text to be seen. */
export function isReadable(text: string): boolean {
  return LETTER.test(text);
}

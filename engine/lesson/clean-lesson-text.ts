/** Control characters but line ends and tabs, lone surrogates, and the marks that switch the direction of the text around them. */
const UNSEEN = /[^\P{Cc}\n\t]|[\p{Cs}\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** A text as every system would have saved it: line ends are `\n`, letters are composed, nothing in it is invisible. Lines keep their numbers. */
export function cleanLessonText(text: string): string {
  return text.replace(/\r\n?/g, '\n').normalize('NFC').replace(UNSEEN, '');
}

import { isReadable } from './is-readable';

/** Control characters but line ends and tabs, and the marks that switch the direction of the text around them. */
const UNSEEN = /[^\P{Cc}\n\t]|[\p{Cs}\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** What an instructor says to students, as it may be shown: visible text of one or more lines, without blanks around it; empty when nothing is to be seen. */
export function cleanText(raw: string): string {
  const text = raw.normalize('NFC').replace(/\r\n?/g, '\n').replace(UNSEEN, '').trim();
  return isReadable(text) ? text : '';
}

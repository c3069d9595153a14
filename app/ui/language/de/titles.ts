import type { Translated } from '../catalogue';
import type { titles as english } from '../en/titles';

/** Texte: wie eine Seite im Tab eines Browsers heißt. */
export const titles: Translated<typeof english> = {
  bench: 'Platz',
  deck: 'Deck',
  wall: 'Wand',
  claims: 'Prüfungsblatt',
  report: 'Kursbericht',
  takeHome: 'Was du mitnimmst',
  recording: 'Aufzeichnung',
  course: 'Lektionen',
  lesson: 'Lektion',
  look: 'Aussehen',
};

import type { Translated } from '../catalogue';
import type { bars as english } from '../en/bars';

/** Texte: die Balken dessen, was ein Kurs geantwortet hat. */
export const bars: Translated<typeof english> = {
  before: 'vorher',
  after: 'nachher',
  right: 'richtig',
  mine: 'du',
  sure: 'sicher',
  unsure: 'weniger sicher',
  table: {
    caption: 'Was geantwortet wurde',
    option: 'Antwort',
    count: 'Antworten',
    share: 'Anteil',
    sureCount: 'Sicher',
    inRound: '{what}, {round}',
  },
};

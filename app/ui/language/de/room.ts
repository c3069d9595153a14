import type { Translated } from '../catalogue';
import type { room as english } from '../en/room';

/** Texte: wie man beitritt, auf Wand und Deck. */
export const room: Translated<typeof english> = {
  card: {
    label: 'So trittst du bei',
    code: 'Raumcode',
    open: 'Adresse zum Beitreten öffnen',
    qr: 'QR-Code von {url}',
    fold: 'Karte einklappen',
    unfold: 'QR-Code zeigen',
    count: '{joined, plural, one {# Person} other {# Personen}}{away, plural, =0 {} other {, {online} gerade da}}',
    locked: 'Beitreten ist gesperrt',
  },
};

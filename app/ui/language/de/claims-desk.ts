import type { Translated } from '../catalogue';
import type { claimsDesk as english } from '../en/claims-desk';

/** Texte: die Behauptungen, wie die Lehrperson sie leitet. */
export const claimsDesk: Translated<typeof english> = {
  label: 'Behauptungen',
  empty: 'Noch liegt keine Karte auf der Tafel',
  emptyMore:
    'Wähle Behauptungen: Die Klasse urteilt, ob sie stimmen, probiert sie aus und sieht, was ihr eigenes Tun sagt. Am Ende steht die Tabelle Image ↔ Container.',
  onBoard: '{count, plural, one {# Karte} other {# Karten}}',
  shown: 'Alle sehen die Tafel.',
  hidden: 'Nur du siehst die Tafel.',
  evidence: 'Belege, wie sie jetzt stehen. Die Klasse sieht sie, wenn du sie zeigst.',
  show: 'Tafel zeigen',
  hide: 'Tafel wegnehmen',
  tools: 'Behauptungen',
  judge: 'Die Klasse urteilen lassen',
  choose: {
    title: 'Karten wählen',
    ofLesson: 'Aus dieser Lektion ({count})',
    tried: 'Was diese Klasse ausprobiert hat ({count})',
    all: 'Alle ({count})',
    none: 'Keine',
    presets: 'Auflegen',
    list: 'Behauptungen',
    search: 'Behauptung suchen',
    chosen: '{count, plural, =0 {keine Karte gewählt} one {# Karte gewählt} other {# Karten gewählt}}',
    order: 'Sie liegen in der Reihenfolge, in der sie gewählt wurden.',
    earlier: '„{claim}“ weiter nach vorn',
    go: 'Auflegen',
    triedMark: 'ausprobiert',
    lessonMark: 'Lektion',
  },
  done: {
    shown: 'Alle sehen die Tafel.',
    hidden: 'Die Tafel ist von den Bildschirmen.',
    weighed: 'Die Klasse sieht die Belege zu Behauptung {claim}.',
    table: 'Die Klasse sieht die Tabelle Image ↔ Container.',
    cards: 'Die Klasse sieht wieder die Karten.',
  },
};

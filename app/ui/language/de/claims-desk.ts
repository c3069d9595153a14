import type { Translated } from '../catalogue';
import type { claimsDesk as english } from '../en/claims-desk';

/** Texte: die Behauptungen, wie die Kursleitung sie führt. */
export const claimsDesk: Translated<typeof english> = {
  label: 'Behauptungen',
  empty: 'Noch liegt keine Karte auf der Tafel',
  emptyMore:
    'Wähle Behauptungen: Der Kurs urteilt, ob sie stimmen, probiert sie aus und sieht, was dabei herausgekommen ist. Am Ende steht die Tabelle Image ↔ Container.',
  onBoard: '{count, plural, one {# Karte} other {# Karten}}',
  shown: 'Alle sehen die Tafel.',
  hidden: 'Nur du siehst die Tafel.',
  evidence: 'Belege, wie sie jetzt stehen. Der Kurs sieht sie, wenn du sie zeigst.',
  show: 'Tafel zeigen',
  hide: 'Tafel wegnehmen',
  tools: 'Behauptungen',
  judge: 'Den Kurs urteilen lassen',
  choose: {
    title: 'Karten wählen',
    ofLesson: 'Aus dieser Lektion ({count})',
    tried: 'Was dieser Kurs ausprobiert hat ({count})',
    counting: 'Was dieser Kurs ausprobiert hat (wird gezählt …)',
    all: 'Alle ({count})',
    none: 'Keine',
    presets: 'Auslegen',
    list: 'Behauptungen zur Auswahl',
    search: 'Behauptung suchen',
    chosen: '{count, plural, =0 {keine Karte gewählt} one {# Karte gewählt} other {# Karten gewählt}}',
    order: 'Sie liegen in der Reihenfolge, in der sie gewählt wurden.',
    earlier: '„{claim}“ weiter nach vorn',
    go: 'Auslegen',
    triedMark: 'ausprobiert',
    lessonMark: 'Lektion',
  },
  done: {
    shown: 'Alle sehen die Tafel.',
    hidden: 'Die Tafel ist von den Bildschirmen verschwunden.',
    weighed: 'Der Kurs sieht die Belege zu Behauptung {claim}.',
    table: 'Der Kurs sieht die Tabelle Image ↔ Container.',
    cards: 'Der Kurs sieht wieder die Karten.',
  },
};

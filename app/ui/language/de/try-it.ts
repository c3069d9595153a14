import type { Translated } from '../catalogue';
import type { tryIt as english } from '../en/try-it';

/** Texte: von einem Moment einer Aufzeichnung allein weitermachen. */
export const tryIt: Translated<typeof english> = {
  title: 'Ab hier selbst probieren',
  what: 'Du bekommst einen eigenen Raum mit dem Host von <who></who>, so wie er bei {at} steht: Images, Container, Dateien, Terminals und die Registry des Kurses. Was du dort machst, sieht niemand, und die Aufzeichnung bleibt, wie sie ist.',
  who: 'Wessen Host',
  open: 'Meinen Raum öffnen',
  opening: 'Dein Raum wird geöffnet …',
  nobody: 'In diesem Moment war noch niemand im Kurs. Spiel weiter und probier es dann.',
  closed: 'In dieser Aufzeichnung darfst du keine Terminals sehen, also gibt es keinen Host zum Weitermachen.',
  file: 'Diese Aufzeichnung kommt aus einer Datei auf diesem Gerät, und ein eigener Raum braucht einen Server. Öffne die Aufzeichnung auf dem Server, auf dem der Kurs war, oder behalte die Datei auf diesem Server („Teilen“); dann probier es dort.',
  gone: 'Diesen Raum gibt es nicht mehr. Er war die Kopie einer Aufzeichnung, die inzwischen gelöscht ist oder aus der jemand gelöscht wurde: Kopien verschwinden mit. Gibt es die Aufzeichnung noch, öffne sie und probier es neu.',
  back: 'Zurück zur Aufzeichnung „{title}“ bei {at}',
};

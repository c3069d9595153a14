import type { Translated } from '../catalogue';
import type { bench as en } from '../en/bench';

/** Texte des Arbeitsplatzes. */
export const bench: Translated<typeof en> = {
  terminal: 'Terminal',
  picture: 'Bild',
  browser: 'Browser',
  files: 'Dateien',
  side: 'Host',
  tabs: 'Was von deinem Host zu sehen ist',
  split: 'Breite von Terminal und Bild',
  loading: 'Wird geholt …',
  missing: 'Dieser Teil ist nicht angekommen. Prüfe die Verbindung und versuch es noch einmal.',
  again: 'Noch einmal versuchen',
  openTerminal: 'Terminal öffnen',
  watched: '{more, plural, =0 {{name} sieht zu} other {{name} und {more} weitere sehen zu}}',
  hand: {
    row: 'An die Lehrperson',
    raise: 'Hand heben',
    lower: 'Hand senken',
    menu: 'Hand und Hilfe',
    menuNow: 'Hand und Hilfe: {state}',
    isUp: 'deine Hand ist oben',
  },
  flag: {
    stuck: 'Ich komme nicht weiter',
    done: 'Ich bin fertig',
  },
  help: {
    ask: 'Lehrperson hier tippen lassen',
    takeBack: 'Lehrperson darf hier tippen',
    means: 'Die Lehrperson kann in deinen Terminals tippen und deine Dateien speichern, bis du es zurücknimmst.',
  },
  share: {
    start: 'Bildschirm zeigen',
    stop: 'Bildschirm wird gezeigt',
    means: 'Alle in der Klasse können deine Terminals und Dateien ansehen. Tippen kann darin niemand.',
  },
  undo: 'Letzten Befehl zurücknehmen',
  reset: {
    name: 'Host zurücksetzen',
    question: 'Deinen Host zurücksetzen?',
    means:
      'Alle deine Container, Images, Volumes, Netzwerke und Dateien verschwinden, auch was in den Terminals steht. Dein Platz in der Klasse bleibt, und auch das, was du in die Registry gepusht hast.',
    keep: 'Alles behalten',
    do: 'Host zurücksetzen',
    byInstructor:
      'Die Lehrperson hat deinen Host zurückgesetzt. Er ist wie am Anfang; was du gepusht hast, liegt in der Registry.',
  },
  hint: {
    me: 'Ein Hinweis für dich',
    all: 'Ein Hinweis für alle',
  },
  note: { away: 'Diese Notiz weglegen' },
  spotlight: {
    me: 'Du bist auf der Wand: Die Klasse sieht dein Terminal und dein Bild.',
    other: '{name} ist auf der Wand',
    look: 'Bildschirm ansehen',
  },
  freeze: {
    title: 'Augen nach vorn',
    calm: 'Dein Host läuft weiter, wie er ist. Du kannst wieder tippen, sobald die Lehrperson freigibt.',
  },
  watching: {
    class: 'Was die Klasse macht',
    title: 'Du schaust zu',
    means:
      'In dieser Klasse hat dein Platz kein Terminal. Du siehst alle Images und Container kommen und gehen, kannst die Bildschirme derer öffnen, die ihren zeigen, und die Hand heben.',
    nothing: 'Noch ist nichts veröffentlicht. Sobald die Lehrperson ein Image pusht, liegt hier seine Zeichnung.',
  },
  strip: {
    name: 'Die Klasse',
    first: 'Du bist als Erstes hier.',
    bare: '{count, plural, one {# ohne Container} other {# ohne Container}}',
    look: 'Bildschirm von {name} ansehen',
    away: 'weg',
  },
  neighbour: {
    screenOf: 'Bildschirm von {name}',
    terminal: 'Terminal {number}',
    terminalOf: 'Terminal von {name}',
    fetching: 'Der Bildschirm wird geholt …',
    noImages: '{name} hat noch keine Images.',
    close: 'Schließen',
  },
  keys: {
    title: 'Tasten',
    close: 'Schließen',
    terminal: 'Zum Terminal',
    picture: 'Bild zeigen',
    browser: 'Browser zeigen',
    files: 'Dateien zeigen',
    hand: 'Hand heben oder senken',
    help: 'Diese Tasten zeigen (außerhalb des Terminals)',
    leaveTerminal: 'Terminal verlassen: Tab ergänzt darin',
  },
};

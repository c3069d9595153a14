import type { Translated } from '../catalogue';
import type { takeAway as english } from '../en/take-away';

/** Texte: was man von einer Aufzeichnung als Datei mitnimmt. */
export const takeAway: Translated<typeof english> = {
  failed:
    'Die Datei konnte nicht erstellt werden. Versuche es noch einmal; klappt es wieder nicht, lade zuerst die Seite neu.',
  download: {
    title: 'Herunterladen',
    whole: 'Die ganze Aufzeichnung',
    wholeMore:
      'Eine Datei, die in jedem Drydock läuft, auch ohne Verbindung: Öffne sie auf der ersten Seite. Ein anderer Server kann sie aufnehmen.',
    wholeButton: 'Aufzeichnung herunterladen',
    saving: 'Die Datei ist unterwegs …',
  },
  cast: {
    title: 'Ein Terminal',
    more: 'Als Asciicast: eine kleine Textdatei, die asciinemas Player und Befehl abspielen, mit den Zeiten und Farben des Kurses. Was bei Passwortfragen getippt wurde, steht nicht darin.',
    who: 'Wessen',
    which: 'Terminal',
    terminal: 'Terminal {n}',
    version: 'Format',
    three: 'Asciicast 3 (ab asciinema 3)',
    two: 'Asciicast 2 (auch ältere)',
    idle: 'Pausen auf 2 Sekunden kürzen',
    button: 'Terminal herunterladen',
    reading: 'Die Aufzeichnung wird gelesen …',
    nothing: 'In diesem Terminal ist nichts geschehen.',
    play: 'Abspielen mit <code>asciinema play {file}</code>',
    nobody: 'Terminals gehören nicht zu dem, was du von dieser Aufzeichnung sehen darfst.',
  },
  own: {
    title: 'Dein Terminal',
    more: 'Alles, was du getippt hast und was daraus wurde, zum Abspielen wie ein Film.',
    button: 'Terminal wählen und herunterladen',
    reading: 'Die Aufzeichnung wird angefragt …',
    failed:
      'Die Aufzeichnung des Kurses kam nicht. Prüfe die Verbindung und versuche es noch einmal; vielleicht wurde sie gelöscht.',
  },
  picture: {
    title: 'Bild des Kurses',
    more: 'Die Wand, wie sie in diesem Moment ist, mit den Namen aller, die darauf stehen.',
    preview: 'Bild des Kurses in diesem Moment',
    svg: 'Als SVG speichern',
    png: 'Als PNG speichern',
    svgMore: 'Zum Drucken in jeder Größe und zum Bearbeiten',
    pngMore: 'Für Folien und Chats',
    film: 'Zeitraffer machen',
    filmSave: 'Zeitraffer speichern',
    filmMore: 'Der ganze Kurs als Film von einer halben Minute',
    filming: 'Der Film entsteht. Das dauert ein, zwei Minuten; schließt du das Fenster, wird nichts daraus.',
    counts:
      '{images, plural, =0 {keine Images} one {# Image} other {# Images}}, {containers, plural, =0 {keine Container} one {# Container} other {# Container}}{people, plural, =0 {} one { von # Person} other { von # Personen}}',
    nothing: 'Noch ist nichts veröffentlicht.',
    making: 'Das Bild wird gezeichnet …',
  },
};

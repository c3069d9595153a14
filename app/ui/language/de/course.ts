import type { Translated } from '../catalogue';
import type { course as en } from '../en/course';

export const course: Translated<typeof en> = {
  title: 'Die Lektionen',
  intro: 'Docker in kurzen Lektionen, eine nach der anderen, auf einem eigenen Host. Nichts zu installieren.',
  back: 'Zurück zu den Lektionen',
  home: 'Startseite',
  progress: '{done} von {total} Lektionen geschafft',
  next: 'Als Nächstes',
  goOnWith: 'Weiter mit',
  allDone: 'Du hast alle Lektionen geschafft.',
  allDoneHint: 'Jede lässt sich noch einmal machen, auf einem frischen Host.',
  lessons: 'Alle Lektionen',
  minutes: '{minutes, plural, one {# Minute} other {# Minuten}}',
  steps: '{done} von {steps} Schritten',
  done: 'geschafft',
  begin: 'Anfangen',
  beginLesson: 'Anfangen: {title}',
  goOn: 'Weitermachen',
  goOnLesson: 'Weitermachen: {title}',
  again: 'Noch einmal',
  againLesson: 'Noch einmal: {title}',
  opening: 'Wird geöffnet …',
  loading: 'Die Lektionen werden gesucht …',
  retry: 'Noch einmal versuchen',
  none: 'Dieser Kursraum hat keine Lektionen. Üben kannst du trotzdem, auch ohne Lektion.',
  elsewhere: 'Nicht in diesem Kursraum. Was du darin geschafft hast, bleibt gespeichert.',
  key: 'Schlüssel der Kursleitung',
  keyHint: 'Dieser Server verlangt einen Schlüssel, bevor er einen Raum öffnet.',
  free: {
    title: 'Ohne Lektion',
    what: 'Ein eigener Host, um auszuprobieren, was du willst.',
    submit: 'Frei üben',
  },
  kept: {
    title: 'Dein Fortschritt',
    here: 'Er ist nur in diesem Browser gespeichert und sonst nirgends.',
    notKept: 'Dieser Browser merkt sich nichts. Speichere deinen Fortschritt als Datei, bevor du die Seite schließt.',
    save: 'Als Datei speichern',
    load: 'Datei laden',
    forget: 'Vergessen',
    loaded:
      '{lessons, plural, one {# Lektion} other {# Lektionen}} gelesen, {steps, plural, =0 {nichts davon ist neu} one {# Schritt ist hier neu} other {# Schritte sind hier neu}}.',
    tooLarge: 'Diese Datei ist zu groß für einen Fortschritt. Nimm die, die „Als Datei speichern“ erzeugt hat.',
    notOurs:
      'In dieser Datei steht kein Fortschritt. Nimm die, die „Als Datei speichern“ erzeugt hat; ihr Name beginnt mit „drydock-course“.',
    newer: 'Diese Datei stammt von einem neueren Drydock; dieses hier kann sie nicht lesen.',
    empty: 'In dieser Datei ist keine Lektion, die sich lesen lässt.',
  },
  forget: {
    title: 'Deinen Fortschritt vergessen?',
    what: 'Was du in den Lektionen geschafft hast, ist dann nicht mehr markiert. Deine Räume bleiben.',
    yes: 'Vergessen',
    no: 'Behalten',
  },
  bring: {
    ask: 'Dem Kurs sagen, was ich allein geschafft habe',
    what: '{steps, plural, one {# Schritt} other {# Schritte}} in {lessons, plural, one {# Lektion} other {# Lektionen}}. Alle im Kurs können es sehen.',
  },
  roomGone:
    'Diesen Raum gibt es nicht mehr. Was du geschafft hast, ist in diesem Browser gespeichert, und die Lektion geht in einem neuen Raum weiter.',
  strip: {
    done: 'Lektion geschafft.',
    next: 'Als Nächstes: <title></title>, {minutes, plural, one {# Minute} other {# Minuten}}',
    all: 'Das war die letzte, die noch fehlte.',
    onward: 'Zu den Lektionen',
    failed: 'Die Lektion ließ sich nicht öffnen.',
    broken:
      'Dieser Kursraum versteht den Text der Lektion nicht. Sag es denen, die ihn betreiben, oder nimm eine andere.',
    gone: 'Dieser Kursraum hat die Lektion nicht mehr. Nimm eine andere.',
  },
};

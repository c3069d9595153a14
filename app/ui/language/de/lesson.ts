import type { Translated } from '../catalogue';
import type { lesson as en } from '../en/lesson';

export const lesson: Translated<typeof en> = {
  now: 'Aktueller Schritt',
  of: '{number} von {total}',
  fold: 'Einklappen',
  read: 'Lesen',
  put: 'Ins Terminal setzen: {command}',
  notBegun: 'Dein Host ist bereit',
  soon: 'Gleich: „<title></title>“.',
  lookAround:
    'Gerade ist kein Schritt dran. Sieh dich um: <code>docker version</code>, <code>docker images</code>, <code>ls</code>.',
  notBegunWatching: 'Gerade ist kein Schritt dran.',
  back: 'Zurück',
  next: 'Nächster Schritt',
  skip: 'Überspringen',
  way: 'Schritte der Lektion',
  steps: 'Alle Schritte',
  stage: {
    predict: 'Vorhersagen',
    run: 'Ausführen',
    investigate: 'Untersuchen',
    modify: 'Verändern',
    make: 'Selbst machen',
    explain: 'Erklären',
  },
  state: {
    done: 'Geschafft',
    skipped: 'ausgelassen',
  },
  commands: 'Befehle zum Ausprobieren',
  goals: 'Was zu erreichen ist',
  reached: 'erreicht',
  reachedOf: '{count} von {total} erreicht',
  locked: 'Antworte zuerst. Dann kommen die Befehle.',
  paused: 'Die Lektion macht Pause. Dein Host läuft weiter, aber es zählt nichts, bis es weitergeht.',
  leftOut: 'Der Kurs lässt diesen Schritt aus.',
  pushTo: 'Dein Platz in der Registry: <place></place> Ein Push an jeden anderen Ort wird abgelehnt.',
  doneWaits: 'Hier bist du fertig. Der Kurs geht gemeinsam weiter.',
  doneGoOn: 'Hier bist du fertig. Geh weiter, wann du magst.',
  doneLast: 'Das war der letzte Schritt: Du hast diese Lektion geschafft.',
  hint: {
    next: 'Tipp {number} von {total}',
    opened: 'Tipps',
    sent: 'Die Kursleitung hat dir einen Tipp geöffnet.',
  },
  setUp: {
    name: 'Diesen Schritt für mich einrichten',
    question: 'Diesen Schritt für dich einrichten?',
    means:
      'Dein Host wird so eingerichtet, wie dieser Schritt beginnt. Was jetzt darauf ist, kann dabei verschwinden. Was du in die Registry gepusht hast, bleibt.',
    keep: 'Meinen Host behalten',
    do: 'Einrichten',
  },
  said: {
    asked: 'Zuerst kommt eine Frage.',
    done: 'Schritt geschafft: {title}.',
    reached: '{count} von {total} erreicht.',
  },
};

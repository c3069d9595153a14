import type { Translated } from '../catalogue';
import type { poll as en } from '../en/poll';

export const poll: Translated<typeof en> = {
  claim: {
    now: 'Behauptung',
    stage: 'Beurteilen',
    judge: 'Stimmt das?',
    all: 'Der Kurs schaut sich seine Behauptungen an',
    board: 'Alle Behauptungen',
    sheet: 'Prüfungsblatt',
    sheetNew: 'Prüfungsblatt, in einem neuen Tab',
    close: 'Schließen',
    soon: 'Der Kurs schaut sich diese Behauptung an. Gleich wirst du gefragt, was du davon hältst.',
  },
  howSure: 'Wie sicher bist du?',
  confidence: {
    guess: 'Geraten',
    think: 'Ich denke schon',
    sure: 'Ganz sicher',
  },
  was: {
    guess: 'geraten',
    think: 'das dachtest du',
    sure: 'du warst dir sicher',
  },
  before: 'deine erste Antwort',
  chooseFirst: 'Wähle zuerst eine Antwort, dann sag, wie sicher du bist.',
  sending: 'Wird gesendet …',
  private: 'Das sehen nur du und die Kursleitung.',
  talk: 'Sprich mit jemandem neben dir darüber. Antworte dann noch einmal.',
  own: {
    answer: 'Deine Antwort',
    first: 'Vor dem Gespräch',
    second: 'Nach dem Gespräch',
  },
  waiting: '{answered} von {asked} haben geantwortet.',
  closed: 'Es wird nicht mehr geantwortet. Was richtig ist und warum, zeigt gleich die Kursleitung.',
  closedWithout: 'Es wird nicht mehr geantwortet. Bei der nächsten Frage bist du wieder dabei.',
  looksOn: 'Du schaust zu: Der Kurs antwortet.',
  right: 'Du hattest recht.',
  changedToRight: 'Am Ende hattest du recht: Das Gespräch hat dich umgestimmt.',
  other: 'Richtig ist: <answer></answer>. Was überrascht, bleibt im Kopf.',
  reflect: {
    name: 'In meinen Worten',
    how: 'Was nimmst du davon mit?',
    save: 'Speichern',
    saved: 'Gespeichert. Du kannst es noch ändern.',
  },
};

import type { Translated } from '../catalogue';
import type { parts as en } from '../en/parts';

export const parts: Translated<typeof en> = {
  language: 'Sprache',
  theme: {
    label: 'Farben',
    system: 'Wie das System',
    light: 'Hell',
    dark: 'Dunkel',
    projector: 'Beamer',
  },
  connection: {
    connecting: 'Verbinde …',
    live: 'Live',
    lost: 'Verbindung weg',
    notice:
      'Diese Seite kommt von selbst zurück. Nichts geht verloren; was du tippst, wartet in seiner Zeile, bis der Kursraum wieder antwortet.',
  },
  gate: {
    connecting: 'Verbinde mit dem Kurs …',
    patience: 'Diese Seite versucht es von selbst weiter.',
    notSeated: 'Du hast in diesem Kurs noch keinen Platz. Schreib einen Namen, und du bist drin.',
    notInstructor:
      'Das ist die Seite der Kursleitung. Sie öffnet sich in dem Browser, in dem der Kurs eröffnet wurde, oder mit einem Link, den die Kursleitung dir gibt.',
    join: 'Namen schreiben und beitreten',
    joinAgain: 'Noch einmal beitreten',
    tryAgain: 'Noch einmal versuchen',
    resume: 'Ich habe einen Umzugscode',
    recording: 'Aufzeichnung ansehen',
    report: 'Kursbericht',
    takeHome: 'Was du mitnimmst',
    bench: 'Zu deinem Platz',
    home: 'Zur ersten Seite',
  },
  notFound: {
    text: 'Unter dieser Adresse gibt es nichts. Wenn dir jemand einen Raumcode gegeben hat, schreib ihn auf die erste Seite.',
  },
  failed: {
    text: 'Diese Anzeige ist abgestürzt. Vom Kurs ist nichts verloren: Er liegt auf dem Server. Lade die Anzeige neu; stürzt sie noch einmal ab, geh über die erste Seite hinein.',
    reload: 'Neu laden',
  },
  seatMenu: {
    label: 'Du bist {name}: Menü',
    move: 'Auf ein anderes Gerät umziehen',
    newCode: 'Neuen Code erzeugen',
    howTo:
      'Öffne auf dem anderen Gerät <host></host>, drück „Ich habe einen Umzugscode“ und schreib den Raumcode <code></code> und diesen Code. Er gilt einmal; dieses Gerät verlässt dann deinen Platz.',
    noAnswer: 'Der Kursraum hat nicht geantwortet. Versuch es gleich noch einmal.',
  },
};

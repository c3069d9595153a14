import type { Translated } from '../catalogue';
import type { browser as en } from '../en/browser';

export const browser: Translated<typeof en> = {
  name: 'Browser des Hosts',
  back: 'Zurück',
  reload: 'Neu laden',
  address: 'Adresse',
  open: 'Öffnen',
  doors: 'Offene Türen dieses Hosts',
  asking: 'fragt an …',
  page: 'Seite von {url}',
  empty: 'Die Antwort ist leer.',
  choose: 'Wähle eine der offenen Türen oder tippe eine Adresse.',
  noDoors:
    'An diesem Host ist keine Tür offen. Veröffentliche einen Port, wenn du einen Container startest: <code>docker run -d -p 8080:80 …</code>',
  unreachable: 'Diese Seite ist nicht erreichbar',
  failure: {
    'connection-refused':
      'An {host}:{port} hört niemand zu. Läuft der Container, und hast du den Port mit <code>-p {port}:…</code> veröffentlicht?',
    'connection-reset':
      'Der Port ist veröffentlicht, aber im Container hört dahinter nichts zu. Welchen Port nimmt das Programm, und hört es an 0.0.0.0 oder nur an 127.0.0.1?',
    'empty-reply':
      'Der Port ist veröffentlicht, aber im Container hört dahinter nichts zu. Welchen Port nimmt das Programm, und hört es an 0.0.0.0 oder nur an 127.0.0.1?',
    'could-not-resolve':
      'Es gibt keinen Rechner namens {host}. Auf deinem Host erreichst du Container über localhost und einen veröffentlichten Port.',
    timeout: '{host}:{port} antwortet nicht.',
    'no-route': 'Es führt kein Weg zu {host}:{port}.',
    'network-unreachable': 'Es führt kein Weg zu {host}:{port}.',
    'bad-url': 'Das ist keine Adresse. Versuch <code>localhost:8080</code>.',
  },
};

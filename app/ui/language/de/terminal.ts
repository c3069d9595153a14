import type { Translated } from '../catalogue';
import type { terminal as en } from '../en/terminal';

export const terminal: Translated<typeof en> = {
  name: 'Terminal {n}',
  ofHost: 'Terminal {n} deines Hosts',
  tabs: {
    label: 'Terminals',
    close: '{name} schließen',
    open: 'Weiteres Terminal öffnen',
  },
  size: {
    smaller: 'Kleinere Schrift',
    larger: 'Größere Schrift',
  },
  chips: {
    label: 'Wörter für die Befehlszeile',
    toggle: 'Befehlsbausteine',
    enter: 'Enter',
    back: 'Letztes Wort zurücknehmen',
    detach: 'Lösen',
    detachKeys: 'Lösen: Strg+P Strg+Q',
    interrupt: 'Strg+C',
  },
  line: {
    label: '{terminal}: Befehlszeile',
    keys: 'Tab ergänzt, Pfeiltasten holen Früheres zurück, Strg+R durchsucht es, Escape und dann Tab verlässt das Terminal',
    running: 'läuft … Strg+C hält es an',
    leaving: 'Tab verlässt jetzt das Terminal.',
    waitsFor: 'Wartet auf {what}. Strg+C verwirft die Zeile.',
    waitsBehind: 'Wartet auf das, was hinter {what} kommt. Strg+C verwirft die Zeile.',
    several:
      '{count, plural, one {# Zeile} other {# Zeilen}}: Enter führt {count, plural, one {sie} other {alle}} aus, Strg+C verwirft sie.',
    away: 'Nicht verbunden. Deine Zeile bleibt stehen: Drück Enter, wenn die Verbindung wieder da ist.',
  },
  choices: {
    label: 'Was hier stehen kann',
    count:
      '{count, plural, one {# Möglichkeit} other {# Möglichkeiten}}. Tab und Pfeiltasten wählen, Enter übernimmt, Escape schließt.',
    more: 'und {count} weitere',
  },
  search: {
    label: 'Früher Getipptes durchsuchen',
    found: 'Gefundene Zeilen',
    nothing: 'Nichts früher Getipptes enthält das.',
    keys: 'Enter übernimmt die Zeile, Strg+R die davor, Escape schließt.',
    close: 'Suche schließen',
  },
  spoken: {
    more: '{text} … und {count, plural, one {# weitere Zeile} other {# weitere Zeilen}}',
    failed: 'Fehlgeschlagen mit Exit-Code {code}. {text}',
    nothing: 'Fertig, nichts ausgegeben.',
    typedBy: '{name} hat getippt: {line}',
  },
  by: '<name></name> hat getippt',
  toEnd: 'Ans Ende',
  nothingYet: 'noch nichts getippt',
  look: 'Das ist nur das Aussehen eines Terminals.',
};

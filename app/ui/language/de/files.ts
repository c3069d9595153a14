import type { Translated } from '../catalogue';
import type { files as en } from '../en/files';

export const files: Translated<typeof en> = {
  pane: 'Dateien des Hosts',
  was: 'In diesem Moment sind keine Dateien im Home-Ordner.',
  read: 'Wähle eine Datei, um sie zu lesen.',
  empty: 'Dein Home-Ordner ist leer. Beginne mit dem Beispiel oder gib einer neuen Datei einen Namen.',
  fetching: '{name} wird geholt …',
  opaque: '{name} ist kein Text oder zu lang für diesen Editor. Im Terminal kannst du sie mit Befehlen lesen.',
  choose: 'Wähle eine Datei, um sie zu lesen oder zu ändern.',
  new: {
    label: 'Name einer neuen Datei',
    placeholder: 'neue Datei …',
    do: 'Datei anlegen',
  },
  example: {
    first: 'Node-Beispiel öffnen',
    again: 'Beispiel zurücksetzen',
  },
  text: 'Text von {path}',
  tabs: 'Tab rückt ein. Um den Editor zu verlassen, drücke Escape und dann Tab.',
  save: 'Speichern',
  saveKeys: 'Strg+S. Nach einer Pause wird von selbst gespeichert.',
  state: {
    saved: 'gespeichert',
    unsaved: 'nicht gespeichert',
    saving: 'wird gespeichert …',
    refused: 'nicht gespeichert: abgelehnt',
    'changed-elsewhere': 'nicht gespeichert',
  },
  contested: {
    what: 'Die Datei hat sich auf dem Host geändert, seit du sie geöffnet hast, etwa durch einen Befehl im Terminal.',
    theirs: 'Text des Hosts nehmen',
    mine: 'Meinen darüber speichern',
  },
  mistake: {
    error: 'Zeile {line}: Fehler.',
    warning: 'Zeile {line}: Warnung.',
  },
  layer: {
    fetching: 'Die Dateien werden geholt …',
    missing: 'Das ist nicht mehr zu zeigen: Es ist vom Host verschwunden.',
    more: '{count, plural, one {und # weitere} other {und # weitere}}',
    inside: '{count, plural, one {# Datei} other {# Dateien}}',
    nothing: 'Diese Datei ist leer.',
    close: '{path} schließen',
    A: 'hinzugefügt',
    C: 'geändert',
    D: 'gelöscht',
  },
  menu: 'Mehr zu {name}',
  keep: 'So lassen',
  rename: {
    name: 'Umbenennen …',
    title: '{name} umbenennen',
    label: 'Neuer Name',
    taken: 'Eine Datei mit diesem Namen gibt es schon. Wähle einen anderen.',
    do: 'Umbenennen',
  },
  remove: {
    name: 'Löschen …',
    title: '{name} löschen?',
    means: 'Die Datei verschwindet von deinem Host. Images, die mit ihr gebaut wurden, behalten ihre Kopie.',
    do: 'Löschen',
  },
};

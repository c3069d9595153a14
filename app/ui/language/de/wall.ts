import type { Translated } from '../catalogue';
import type { wall as english } from '../en/wall';

/** Texte: die Wand. */
export const wall: Translated<typeof english> = {
  title: {
    empty: 'Komm an Bord',
    begun: 'Noch keine Container',
    some: '{images, plural, one {Ein Image} other {# Images}}, {containers, plural, =0 {noch kein Container} one {ein Container} other {# Container}}',
  },
  headline: {
    away: 'Die Verbindung ist weg. So war es zuletzt; die Wand kommt von selbst zurück.',
  },
  poster: {
    how: 'Öffne die Adresse, gib den Code und deinen Namen ein. Was der Kurs macht, erscheint hier.',
    was: 'In diesem Moment ist nichts veröffentlicht. Spiel weiter.',
  },
  stage: {
    label: 'Die Images des Kurses und die Container von allen',
    picture: '{image}, {count, plural, =0 {noch keine Container} one {# Container} other {# Container}}',
    none: 'noch keine Container',
    containers: '{count, plural, other {Container}}',
    nothingMade: 'Noch nichts daraus gemacht. Probier:',
    published: 'gerade veröffentlicht',
    own: 'nicht veröffentlicht',
    paper: '{layers, plural, one {# Layer} other {# Layer}} · {size} · nur lesbar',
    shared: '{layers, plural, one {# Layer} other {# Layer}} gemeinsam in {images}, nur einmal gespeichert',
    rest: 'Auch in der Registry',
    changes: '{count, plural, one {# eigene Änderung} other {# eigene Änderungen}}',
    volumes: 'Volume {names}',
    networks: 'Netzwerk {names}',
  },
  state: {
    running: '{count, plural, one {läuft} other {laufen}}',
    restarting: '{count, plural, one {startet neu} other {starten neu}}',
    paused: '{count, plural, other {pausiert}}',
    created: '{count, plural, other {erzeugt}}',
    exited: '{count, plural, other {beendet}}',
    removing: '{count, plural, one {wird entfernt} other {werden entfernt}}',
    dead: '{count, plural, other {tot}}',
  },
  find: {
    label: 'Jemanden finden',
    hint: 'Namen eingeben',
    found:
      '{seats, plural, =0 {Niemand heißt so} one {# Person} other {# Personen}}, {containers, plural, =0 {keine Container} one {# Container} other {# Container}}',
    close: 'Suche beenden',
  },
  ticker: {
    label: 'Was gerade geschehen ist',
    empty: 'Noch ist nichts geschehen.',
  },
  text: {
    title: 'Der Kurs in Worten',
    nobody: 'Noch hat niemand einen Container.',
    images: 'Images',
    seats: 'Container nach Personen',
    counts: '{image}: {states}',
    volume: 'Volume {name}, benutzt von {users}',
    network: 'Netzwerk {name}, verbindet {members}',
  },
  /** The containers in the picture for whoever has no mouse. */
  walk: {
    keys: 'Mit den Pfeiltasten gehst du von Container zu Container, mit Bild auf und Bild ab von Gruppe zu Gruppe, mit Pos1 und Ende zum ersten und letzten. Enter beleuchtet alles von dieser Person, Escape geht hinaus.',
  },
  keys: {
    title: 'Tasten der Wand',
    card: 'Karte mit dem Code ein- oder ausklappen',
    full: 'Vollbild und zurück',
    text: 'Der Kurs in Worten und zurück',
    find: 'Jemanden finden',
    walk: 'Ins Bild: Pfeiltasten, Bild auf und Bild ab gehen von Block zu Block, Enter beleuchtet alles von dieser Person, Esc geht hinaus',
    help: 'Diese Tasten',
    escape: 'Zurück zum ganzen Kurs',
    close: 'Schließen',
    button: 'Tasten',
  },
  freeze: {
    title: 'Augen nach vorn',
    since: 'Alle Hosts ruhen, bis es weitergeht.',
  },
  hint: {
    label: 'Ein Hinweis für alle',
  },
  spotlight: {
    label: 'Im Rampenlicht',
    terminal: 'Terminal von {name}',
    waiting: 'Das Terminal erscheint gleich.',
    nothing: 'Auf diesem Host ist noch nichts.',
  },
  lesson: {
    label: 'Die Lektion gerade',
    paused: 'Pause',
    begins: 'Die Lektion beginnt',
    ownPace: 'Alle in ihrem Tempo',
    of: '{number} von {total}',
    reached: '<b>{reached}</b> von {people}',
    wholeStep: 'haben den Schritt geschafft',
    paces: 'Wie weit der Kurs ist',
    pace: 'Schritt {number}, {title}: {here, plural, =0 {gerade ist niemand dort} one {gerade ist # dort} other {gerade sind # dort}}, {done, plural, =0 {niemand hat ihn geschafft} one {# hat ihn geschafft} other {# haben ihn geschafft}}',
  },
  poll: {
    label: 'Die Frage',
    answered: '<b>{answered}</b> von {people} haben geantwortet',
    answeredAgain: '<b>{answered}</b> von {people} haben noch einmal geantwortet',
    talk: 'Sprecht mit euren Nachbarn und antwortet dann noch einmal.',
  },
};

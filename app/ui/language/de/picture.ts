import type { Translated } from '../catalogue';
import type { picture as en } from '../en/picture';

export const picture: Translated<typeof en> = {
  seat: 'Platz {number}',
  state: {
    created: 'erzeugt',
    running: 'läuft',
    paused: 'pausiert',
    restarting: 'startet neu',
    removing: 'wird entfernt',
    exited: 'beendet',
    dead: 'tot',
    exitedWith: 'beendet mit Code {code}',
  },
  health: { starting: 'Health-Check läuft an', healthy: 'gesund', unhealthy: 'nicht gesund' },
  container:
    '{name}, {state}{health, select, starting {, Health-Check läuft an} healthy {, gesund} unhealthy {, nicht gesund} other {}}, aus {image}, {seat}{ports, plural, =0 {} other {, Port {list}}}',
  counts: {
    containers: '{count, plural, one {# Container} other {# Container}}',
    layers: '{count, plural, one {# Layer} other {# Layer}}',
    changes: '{count, plural, one {# Änderung} other {# Änderungen}}',
    files: '{count, plural, =0 {leer} one {# Datei} other {# Dateien}}',
    inState: '{count} {state}',
  },
  floor: {
    label: '{image}, {count, plural, =0 {keine Container} one {1 Container: {states}} other {# Container: {states}}}',
    empty: 'noch nichts daraus gemacht',
  },
  image: {
    also: 'auch {labels}',
    readOnly: 'nur lesbar',
    facts: '{layers} · {size} · nur lesbar',
    spoken:
      '{image}, Image, {layers}, {size}, {count, plural, =0 {keine Container} one {# Container} other {# Container}}',
    published: 'in der Registry',
  },
  sheets: {
    label: 'Layer von {image}',
    writable: 'beschreibbarer Layer von {name}',
    writableNote: '{changes}, {size} · gehört nur ihm, mit docker rm ist er weg',
    shared: 'gemeinsam',
    files: 'Was sich ändert',
    tree: 'Alle Layer dieses Hosts; gemeinsame liegen nur einmal da',
    sharedBy: 'gemeinsam in {images}',
    spoken:
      '{instruction}, fügt {size} hinzu{shared, select, true {, gemeinsam in {images}} other {, nur in {images}}}',
    none: 'Noch keine Images auf diesem Host, also auch keine Layer.',
    config: 'sagt, ohne Layer',
  },
  volume: {
    spoken:
      'Volume {name}, {files}, {size}{count, plural, =0 {, von keinem Container benutzt} one {, benutzt von {users}} other {, benutzt von {users}}}',
    mounted: '{name} unter {target}{readOnly, select, true {, nur lesbar} other {}}',
    unused: 'von niemandem benutzt',
    anonymous: 'anonym',
  },
  network: {
    spoken:
      'Netzwerk {name}, {count, plural, =0 {keine Container daran} one {verbindet {members}} other {verbindet {members}}}',
  },
  meters: {
    cpu: 'CPU',
    memory: 'MEM',
  },
  chest: {
    label: 'Registry',
    pulled: 'auf deinem Host',
    pull: 'Pull',
    pullOne: '{image} pullen',
  },
  stage: {
    label:
      'Host: {images, plural, one {# Image} other {# Images}}, {containers, plural, one {# Container} other {# Container}}',
    keys: 'Pfeiltasten wandern, Enter wählt.',
    empty: 'Hier liegt noch keine Zeichnung.',
    emptyHint: 'Sobald ein Image gepullt oder gebaut ist, liegt es hier; seine Container stehen darauf.',
  },
  caption: {
    'class-object':
      '{image} ist die Klasse; {count, plural, =0 {noch wurde kein Objekt daraus gemacht} one {# Objekt wurde daraus gemacht} other {# Objekte wurden daraus gemacht}}.',
    'recipe-cake':
      '{image} ist das Rezept; {count, plural, =0 {noch wurde kein Kuchen danach gebacken} one {# Kuchen wurde danach gebacken} other {# Kuchen wurden danach gebacken}}.',
    'cutter-cookie':
      '{image} ist die Ausstechform; {count, plural, =0 {noch wurde kein Plätzchen damit ausgestochen} one {# Plätzchen wurde damit ausgestochen} other {# Plätzchen wurden damit ausgestochen}}.',
  },
  outline: {
    host: 'Das Bild in Worten',
    class: 'Der Kurs in Worten',
    images: 'Images',
    volumes: 'Volumes',
    networks: 'Netzwerke',
    nothing: 'Hier ist noch nichts.',
    noContainers: 'keine Container',
    otherImages: 'Container von Images, die nicht mehr hier sind',
    writable: 'beschreibbarer Layer: {changes}, {size}',
    config: '{name} {value}',
  },
};

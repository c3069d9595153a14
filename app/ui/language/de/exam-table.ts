import type { Translated } from '../catalogue';
import type { examTable as english } from '../en/exam-table';

export const examTable: Translated<typeof english> = {
  whatItIs: {
    title: 'Was es ist',
    image: 'Ein fester Bauplan: Dateien und Konfiguration auf der Platte.',
    container: 'Ein lebendes Exemplar davon: ein Prozess mit eigenen Dateien.',
  },
  madeBy: {
    title: 'Wie es entsteht',
    image: 'Mit docker build aus einem Dockerfile; auch per commit oder import.',
    container: 'Mit docker run aus einem Image: jedes Mal ein neuer.',
  },
  identity: {
    title: 'Name und Identität',
    image: 'Ein Digest sagt, welches es ist; Tags sind Etiketten, die wandern können.',
    container: 'Eine eigene ID und ein eigener Name; er bleibt auf dem Image, aus dem er entstand.',
  },
  changes: {
    title: 'Ob es sich ändert',
    image: 'Nie. Eine Änderung ergibt ein anderes Image.',
    container: 'Solange er lebt. Seine Änderungen bleiben bei ihm.',
  },
  layers: {
    title: 'Layer',
    image: 'Viele, schreibgeschützt, einmal gespeichert für alle, die sie benutzen.',
    container: 'Ein eigener beschreibbarer Layer, auf denen des Images.',
  },
  data: {
    title: 'Wo Daten bleiben',
    image: 'In ein Image wird nichts geschrieben; es kann ein Volume deklarieren.',
    container: 'Im eigenen Layer, bis er entfernt wird; in einem Volume darüber hinaus.',
  },
  life: {
    title: 'Leben und Zustände',
    image: 'Gebaut, gespeichert, geteilt, bis man es löscht.',
    container: 'created, running, paused, exited; außerdem restarting, removing und dead.',
  },
  resources: {
    title: 'Was es verbraucht',
    image: 'Plattenplatz, und das Netz bei Push und Pull.',
    container: 'Prozessor und Arbeitsspeicher, solange er läuft; Plattenplatz für das, was er schreibt.',
  },
  running: {
    title: 'Laufen und Verbinden',
    image: 'Läuft nicht; es sagt, was laufen soll und wo das lauscht.',
    container: 'Läuft getrennt von den anderen; exec, attach, logs und veröffentlichte Ports führen zu ihm.',
  },
  sharing: {
    title: 'Teilen',
    image: 'Mit push und pull: überall dasselbe.',
    container: 'Nicht er selbst; seine Dateien per commit und push oder per export.',
  },
  needs: {
    title: 'Was es vom anderen braucht',
    image: 'Keinen Container.',
    container: 'Sein Image, solange es ihn gibt.',
  },
  removing: {
    title: 'Entfernen',
    image: 'docker rmi, sobald kein Container mehr darauf verweist.',
    container: 'docker rm, sobald er nicht mehr läuft; sonst nur mit -f.',
  },
};

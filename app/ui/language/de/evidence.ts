import type { Translated } from '../catalogue';
import type { evidence as english } from '../en/evidence';

export const evidence: Translated<typeof english> = {
  instances:
    '{makers} von {seats} {makers, plural, one {hat} other {haben}} Container erzeugt: {containers, plural, one {# Container} other {# Container}} aus {images, plural, one {# Image} other {# Images}}, davon {most} aus einem Image auf einem Host.{leaders, plural, =0 {} other { Die Kursleitung auch.}}',
  runMakesNew:
    '{people} von {seats} {people, plural, one {hat} other {haben}} Container erzeugt, im Ganzen {containers}: Jedes docker run machte einen neuen. {starts, plural, one {# Start eines alten machte keinen} other {# Starts alter machten keinen}}.{leaders, plural, =0 {} other { Auch die Kursleitung hat Container erzeugt.}}',
  waysToImages:
    '{built} von {seats} {built, plural, one {hat} other {haben}} ein Image gebaut, {committed} eines per Commit erzeugt, {imported} eines importiert oder geladen und {pulled} eines gepullt.{leaders, plural, =0 {} other { Auch die Kursleitung hat eines gebaut.}}',
  linesAndLayers:
    '{built} von {seats} {built, plural, one {hat} other {haben}} ein Image gebaut. Von {lines, plural, one {# Zeile} other {# Zeilen}} ihrer Dockerfiles nach FROM {layers, plural, one {hat # einen Layer} other {haben # je einen Layer}} hinzugefügt.{leaders, plural, =0 {} other { Auch die Kursleitung hat eines gebaut.}}',
  cachedSteps:
    '{people} von {seats} {people, plural, one {hat} other {haben}} noch einmal gebaut: {reused, plural, one {# Schritt kam} other {# Schritte kamen}} aus dem Cache. {done, plural, one {# Schritt wurde} other {# Schritte wurden}} ausgeführt.{leaders, plural, =0 {} other { Auch die Kursleitung hat noch einmal gebaut.}}',
  sharedLayers:
    'Auf den Hosts von {seats} {stored, plural, one {liegt # Layer} other {liegen # Layer}}, benutzt {uses, plural, one {einmal} other {#-mal}} von Images und Containern. {containers, plural, one {# Container ist} other {# Container sind}} entstanden, ohne einen zu kopieren.',
  imageUntouched:
    '{wrote} von {seats} {wrote, plural, one {hat} other {haben}} Dateien in {containers, plural, one {# Container} other {# Containern}} geändert. Bei {same} davon ist das Image noch dasselbe. {committed} {committed, plural, one {hat} other {haben}} die Änderung per Commit zu einem neuen Image gemacht.{leaders, plural, =0 {} other { Auch die Kursleitung hat Dateien geändert.}}',
  secondWithout:
    '{wrote} von {seats} {wrote, plural, one {hat} other {haben}} Dateien in einem Container geändert. {second} davon {second, plural, one {hat} other {haben}} danach aus demselben Image einen weiteren erzeugt: Er begann ohne die Änderung.{leaders, plural, =0 {} other { Auch die Kursleitung hat Dateien geändert.}}',
  othersUntouched:
    '{people} von {seats} {people, plural, one {hat} other {haben}} Dateien in einem Container geändert, neben {others, plural, one {# anderen} other {# anderen}} aus demselben Image. {others, plural, one {Dort} other {Bei denen}} kam nichts davon an.',
  oneWritableLayer:
    'Bei {seats, plural, one {# Person} other {# Personen}}: {containers, plural, one {# Container hat einen beschreibbaren Layer} other {# Container haben je einen beschreibbaren Layer}}, über {layers, plural, one {# schreibgeschützten Layer} other {# schreibgeschützten Layern}} aus {images, plural, one {# Image} other {# Images}}.{leaders, plural, =0 {} other { Auch die Kursleitung hat Container erzeugt.}}',
  lostWithContainer:
    '{removed} von {seats} {removed, plural, one {hat} other {haben}} {containers, plural, one {# Container} other {# Container}} mit geänderten Dateien entfernt. {again} davon {again, plural, one {hat} other {haben}} aus demselben Image einen neuen erzeugt: ohne diese Dateien.{leaders, plural, =0 {} other { Auch die Kursleitung hat einen entfernt.}}',
  keptOverStop:
    '{stopped} von {seats} {stopped, plural, one {hatte} other {hatten}} einen gestoppten Container mit geänderten Dateien. {again} {again, plural, one {hat} other {haben}} ihn wieder gestartet: Bei {kept} waren die Dateien noch da.{leaders, plural, =0 {} other { Bei der Kursleitung auch.}}',
  volumesStay:
    '{removed} von {seats} {removed, plural, one {hat} other {haben}} einen Container mit einem Volume entfernt. Bei {still} ist das Volume geblieben, bei {gone} ging es mit dem Container. {reused} {reused, plural, one {hat} other {haben}} es in einem neuen Container wieder benutzt.{leaders, plural, =0 {} other { Auch die Kursleitung hat einen entfernt.}}',
  imageStays:
    '{removed} von {seats} {removed, plural, one {hat} other {haben}} einen Container entfernt; bei {stays} ist das Image noch auf dem Host. {data} {data, plural, one {hatte} other {hatten}} Daten darin: {lost} {lost, plural, one {hat} other {haben}} sie verloren, {kept} in einem Volume behalten.{leaders, plural, =0 {} other { Auch die Kursleitung hat einen entfernt.}}',
  declaredOnly:
    'Bei {seats, plural, one {# Person} other {# Personen}}: {exposing, plural, one {# Container} other {# Container}} aus Images mit EXPOSE; {closed, plural, one {# hat keinen Port veröffentlicht} other {# haben keinen Port veröffentlicht}}. {volumes, plural, one {# Container bekam} other {# Container bekamen}} ein Volume, weil das Image eines deklariert.{leaders, plural, =0 {} other { Auch die Kursleitung hat so einen Container erzeugt.}}',
  states:
    'Die Container von {seats, plural, one {# Person} other {# Personen}}: {created} erzeugt, {started} gestartet, {paused} pausiert, {ended} beendet, {removed} entfernt.{leaders, plural, =0 {} other { Auch die Kursleitung hat welche erzeugt.}}',
  paused:
    '{paused} von {seats} {paused, plural, one {hat} other {haben}} einen Container pausiert; bei {on} ging er dort weiter, wo er war.{leaders, plural, =0 {} other { Auch die Kursleitung hat einen pausiert.}}',
  idleUsesNothing:
    'Auf {seats, plural, one {# Host} other {# Hosts}} brauchen {images, plural, one {# Image} other {# Images}} und {idle, plural, one {# Container, der nicht läuft,} other {# Container, die nicht laufen,}} keinen Arbeitsspeicher; {running, plural, one {# laufender Container braucht} other {# laufende Container brauchen}} welchen. {looked} {looked, plural, one {hat} other {haben}} nachgesehen.',
  endedAlone:
    'Bei {people} von {seats} haben Container geendet, im Ganzen {containers}, jeder mit seinem Hauptprozess: {alone} ohne gestoppt zu werden, {zero} mit Exit-Code 0.{leaders, plural, =0 {} other { Bei der Kursleitung auch.}}',
  listed:
    '{running} von {seats} {running, plural, one {hat} other {haben}} laufende Container aufgelistet; {all} alle, mit -a.',
  removedFrom:
    '{refused} von {seats} {refused, plural, one {konnte} other {konnten}} einen laufenden Container nicht entfernen. {resting} {resting, plural, one {hat} other {haben}} einen entfernt, der nicht lief, {forced} einen laufenden, mit -f.{leaders, plural, =0 {} other { Auch die Kursleitung hat einen entfernt.}}',
  dead: '{dead} von {seats} {dead, plural, one {hatte} other {hatten}} einen toten Container (dead); {refused} {refused, plural, one {hat} other {haben}} vergeblich versucht, einen zu starten.{leaders, plural, =0 {} other { Die Kursleitung hatte auch einen.}}',
  inside:
    '{people} von {seats} {people, plural, one {hat} other {haben}} Befehle in einem Container ausgeführt, {times, plural, one {einmal} other {#-mal}}. {logs} {logs, plural, one {hat} other {haben}} Logs gelesen, {copied} Dateien hinein- oder herauskopiert.{leaders, plural, =0 {} other { Auch die Kursleitung hat Befehle ausgeführt.}}',
  kernel:
    '{people} von {seats} {people, plural, one {hat} other {haben}} einen Container nach seinem Kernel gefragt, {host} den Host. Gefunden haben sie alle zusammen {kernels, plural, one {# Kernel} other {# Kernel}}.',
  besideEachOther:
    '{people} von {seats} {people, plural, one {hatte} other {hatten}} auf einem Host zwei Container, die auf demselben eigenen Port lauschen: {containers, plural, one {# solcher Container} other {# solche Container}}, und nichts stieß zusammen. {looked} {looked, plural, one {hat} other {haben}} sich die Prozesse eines Containers angesehen: nur seine eigenen.{leaders, plural, =0 {} other { Die Kursleitung auch.}}',
  ports:
    '{published} von {seats} {published, plural, one {hat} other {haben}} einen Port veröffentlicht, mit {containers, plural, one {# Container} other {# Containern}}. Bei {refused} war der Port des Hosts schon vergeben.{leaders, plural, =0 {} other { Auch die Kursleitung hat einen veröffentlicht.}}',
  behindOneName:
    '{people} von {seats} {people, plural, one {hat} other {haben}} mehrere Container hinter einen Namen gestellt: {containers, plural, one {# Container} other {# Container}}. {asked} {asked, plural, one {hat} other {haben}} nach dem Namen gefragt: {answered, plural, one {# Container hat} other {# verschiedene Container haben}} geantwortet.{leaders, plural, =0 {} other { Auch die Kursleitung hat Containern einen gemeinsamen Namen gegeben.}}',
  wordsGiven:
    '{replaced} von {seats} {replaced, plural, one {hat} other {haben}} bei run Wörter angegeben, die CMD ersetzt haben, {appended} Wörter, die an ENTRYPOINT angehängt wurden.{leaders, plural, =0 {} other { Die Kursleitung auch.}}',
  movedTags:
    '{people} von {seats} {people, plural, one {hat} other {haben}} einen Tag auf ein anderes Image gesetzt, {moved, plural, one {einmal} other {#-mal}}. {nameless, plural, one {# Image hat} other {# Images haben}} jetzt keinen Namen.{leaders, plural, =0 {} other { Auch die Kursleitung hat einen versetzt.}}',
  stayedOnOld:
    '{people} von {seats} {people, plural, one {hat} other {haben}} einen Tag versetzt. {old, plural, one {# Container war} other {# Container waren}} aus dem Image davor; {changed, plural, =0 {keiner davon hat sein Image gewechselt} other {# haben ihr Image gewechselt}}.{leaders, plural, =0 {} other { Auch die Kursleitung hat einen versetzt.}}',
  imageRemoval:
    '{refused} von {seats} {refused, plural, one {konnte} other {konnten}} ein benutztes Image nicht entfernen. {untagged} {untagged, plural, one {hat} other {haben}} einen von mehreren Namen entfernt, und das Image blieb. {removed} {removed, plural, one {hat} other {haben}} ein Image endgültig entfernt.{leaders, plural, =0 {} other { Auch die Kursleitung hat eines entfernt.}}',
  travelled:
    '{pushed} von {seats} {pushed, plural, one {hat} other {haben}} ein Image gepusht, {pulled} eines gepullt, das hier gepusht wurde. Von {layers, plural, one {# Layer} other {# Layern}} {missing, plural, one {musste # übertragen werden} other {mussten # übertragen werden}}.{leaders, plural, =0 {} other { Auch die Kursleitung hat gepusht.}}',
  deniedPushes:
    'Bei {denied} von {seats} wurde ein Push abgelehnt, weil der Name den falschen Ort nannte. {pushed} {pushed, plural, one {hat} other {haben}} ein Image gepusht.{leaders, plural, =0 {} other { Auch die Kursleitung hat gepusht.}}',
  filesTravel:
    '{exported} von {seats} {exported, plural, one {hat} other {haben}} die Dateien eines Containers exportiert, {imported} solche Dateien als Image importiert und {committed} einen Container per Commit festgehalten.{leaders, plural, =0 {} other { Auch die Kursleitung hat exportiert.}}',
  sameEverywhere:
    'Ein Image liegt auf {hosts} von {seats} Hosts, überall dasselbe; {run} {run, plural, one {hat} other {haben}} es gestartet.',
  imagesAlone:
    'Auf {seats, plural, one {# Host} other {# Hosts}} {alone, plural, one {hat # Image} other {haben # Images}} keinen Container, und nichts davon läuft. {orphans, plural, =0 {Kein Container ist} one {# Container ist} other {# Container sind}} ohne Image.',
};

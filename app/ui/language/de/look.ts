import type { Translated } from '../catalogue';
import type { look as en } from '../en/look';

export const look: Translated<typeof en> = {
  title: 'Ein Image ist eine Zeichnung, ein Container ein Ding',
  intro:
    'Alles, was Drydock zeichnet, auf einer Seite: für alle, die Ansichten bauen, und für alle, die wissen wollen, was eine Form bedeutet.',
  states: {
    title: 'Ein Container in jedem Zustand und jeder Größe',
    text: 'Zustand ist Form vor Farbe: Umriss, massiv, bereift, drehend, Stein mit Exit-Code, Blatt abgehoben, zerbrochen.',
    theme: 'In den Farben {theme}',
  },
  signs: {
    title: 'Was an einem Block angebracht ist',
    published: 'veröffentlicht: offene Tür mit Nummer',
    exposed: 'nur EXPOSE: verschlossene Tür',
    starting: 'Health-Check läuft an',
    healthy: 'gesund',
    unhealthy: 'nicht gesund',
    meters: 'Arbeit und Speicher',
  },
  writable: {
    title: 'Das beschreibbare Blatt füllt sich',
    text: 'Logarithmisch bis zehn Megabyte; das Schild zählt geänderte Dateien.',
  },
  seats: {
    title: 'Zwölf Plätze',
    text: 'Jeder hat Farbe und Muster; schon die Farben allein bleiben für jedes Auge unterscheidbar.',
    normal: 'wie die meisten sie sehen',
    protanopia: 'ohne Rotzapfen (Protanopie)',
    deuteranopia: 'ohne Grünzapfen (Deuteranopie)',
    tritanopia: 'ohne Blauzapfen (Tritanopie)',
    grey: 'schwarzweiß',
  },
  host: {
    title: 'Ein ganzer Host',
    text: 'Zeig auf etwas: Was dazugehört, leuchtet. Pfeiltasten wandern, Enter wählt.',
    captions: 'Vergleich',
    chosen: 'Gewählt: {part}',
    nothing: 'nichts',
    empty: 'Ein leerer Host',
    asText: 'Derselbe Host in Worten',
  },
  sheets: {
    title: 'Alle Layer eines Hosts, gemeinsame nur einmal',
    one: 'Ein Image auseinandergezogen',
    chest: 'Die Registry',
  },
  floors: { title: 'Ein Image und alles, was daraus gemacht ist' },
  ties: {
    title: 'Volumes und Netzwerke',
    volumes: 'Ein Volume ist ein Fass, das sich füllt; es bleibt, wenn Container gehen.',
    networks: 'Ein Netzwerk ist eine Linie in eigener Farbe und Strichelung.',
  },
  tokens: {
    title: 'Farben und ihr Kontrast',
    text: 'Hier und jetzt gemessen, in den gezeigten Farben.',
    pair: 'Text auf Grund',
    ratio: 'Kontrast',
    sample: 'Probe',
    needed: 'Nötig',
    type: 'Schrift',
    typeText: 'Eine Grotesk für Menschen, eine Mono für Docker; von Stufe zu Stufe eine große Terz.',
    space: 'Abstand, Linien, Bewegung',
    sentence: 'Ein Image, viele Container',
  },
};

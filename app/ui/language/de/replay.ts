import type { Translated } from '../catalogue';
import type { replay as english } from '../en/replay';

/** Texte: ein Kurs, noch einmal abgespielt. */
export const replay: Translated<typeof english> = {
  loading: 'Lade die Aufzeichnung …',
  missing:
    'Unter dieser Adresse gibt es keine Aufzeichnung. Vergleiche den Link mit dem, den du bekommen hast, oder öffne eine von deinen auf der ersten Seite.',
  follow: 'Folgen',
  everybody: 'dem ganzen Kurs',
  nothing: 'In diesem Moment ist noch nichts veröffentlicht. Spiel weiter.',
  terminal: 'Terminal von {name}',
  controls: {
    label: 'Wiedergabe',
    play: 'Abspielen',
    pause: 'Anhalten',
    moment: 'Moment',
    of: '{at} von {duration}',
    jump: 'Springe zu {name}, {at}',
    speed: 'Tempo',
  },
  marker: {
    published: '{image} veröffentlicht',
    step: 'Schritt {step}',
  },
};

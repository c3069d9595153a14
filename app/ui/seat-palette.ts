const SEATS_PER_PATTERN_ROUND = 12;

/** How one seat's containers are painted. Colours are `#rrggbb`; `pattern` is the index of a `<pattern>` of SeatPatterns. */
export interface SeatLook {
  readonly colour: string;
  readonly top: string;
  readonly left: string;
  readonly right: string;
  /** Text on `colour`: at least 4.5:1. */
  readonly ink: string;
  readonly pattern: number;
}

/**
 * Twelve colours that stay apart for the common kinds of colour blindness (Okabe–Ito and Tol's muted set, ordered so
 * that neighbours differ in lightness). No blueprint blue and no grey: those mean "image" and "exited".
 */
const COLOURS = [
  '#e69f00',
  '#009e73',
  '#d98bb8',
  '#6fc7f2',
  '#d55e00',
  '#f0e04a',
  '#9a6fc9',
  '#97d8b4',
  '#a8325e',
  '#a3a52f',
  '#f7b79c',
  '#8f5f3a',
] as const;

/** The look of seat number `index` (0, 1, 2 …): 12 × 12 = 144 different pairs of colour and pattern, then again. */
export function seatLook(index: number): SeatLook {
  const place = Math.abs(Math.trunc(index));
  const colour = COLOURS[place % COLOURS.length] ?? COLOURS[0];
  const round = Math.floor(place / SEATS_PER_PATTERN_ROUND);
  return {
    colour,
    top: mix(colour, '#ffffff', 0.18),
    left: colour,
    right: mix(colour, '#0c1a2b', 0.36),
    ink: contrast(colour, '#0c1a2b') >= contrast(colour, '#ffffff') ? '#0c1a2b' : '#ffffff',
    pattern: (place + round * 5) % SEATS_PER_PATTERN_ROUND,
  };
}

/** WCAG 2 contrast ratio of two `#rrggbb` colours, 1–21. */
export function contrast(a: string, b: string): number {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

function mix(from: string, to: string, share: number): string {
  const target = channels(to);
  const mixed = channels(from).map((value, at) => Math.round(value + ((target[at] ?? 0) - value) * share));
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

function channels(colour: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((value) => {
    const part = value / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const SEATS_PER_PATTERN_ROUND = 12;

/** How one seat's containers are painted. Colours are `#rrggbb`. */
export interface SeatLook {
  readonly colour: string;
  readonly top: string;
  readonly left: string;
  readonly right: string;
  /** Text on `colour`: at least 4.5:1. */
  readonly ink: string;
  /** Which of the twelve forms, 0–11, lies over the colour, and the ink it is drawn in. */
  readonly pattern: number;
  readonly mark: keyof typeof PATTERN_INKS;
  /** Name of the `<pattern>` of SeatPatterns that is both. */
  readonly patternId: string;
}

/** The inks of patterns, half seen through: light on dark colours and dark on light ones. */
export const PATTERN_INKS = {
  light: '#ffffff94',
  dark: '#0c1a2b75',
} as const;

/**
 * Twelve colours of which any two stay apart in all kinds of colour blindness, even where a block is too small for its
 * pattern: found by moving all of them until the two that are nearest to each other in any kind are as far apart as can
 * be (CIEDE2000 of 10.5 and more). Ordered so that neighbours differ in lightness. No blueprint blue and no grey: those
 * mean "image" and "exited".
 */
const COLOURS = [
  '#ffbd42',
  '#1d9f82',
  '#c186b9',
  '#4bb7ff',
  '#ba3449',
  '#d6eca5',
  '#a9469e',
  '#839e5e',
  '#facac7',
  '#746500',
  '#a7effe',
  '#be8000',
] as const;

/** Looks that have been asked for, by seat number. */
const looks: SeatLook[] = [];

/** The look of seat number `index` (0, 1, 2 …): 12 × 12 = 144 different pairs of colour and pattern, then again. */
export function seatLook(index: number): SeatLook {
  const place = Math.abs(Math.trunc(index)) % (COLOURS.length * SEATS_PER_PATTERN_ROUND);
  looks[place] ??= lookAt(place);
  return looks[place];
}

function lookAt(place: number): SeatLook {
  const colour = COLOURS[place % COLOURS.length] ?? COLOURS[0];
  const round = Math.floor(place / SEATS_PER_PATTERN_ROUND);
  const pattern = (place + round * 5) % SEATS_PER_PATTERN_ROUND;
  const mark = luminance(colour) > 0.22 ? 'dark' : 'light';
  return {
    colour,
    top: mix(colour, '#ffffff', 0.18),
    left: colour,
    right: mix(colour, '#0c1a2b', 0.36),
    ink: contrast(colour, '#0c1a2b') >= contrast(colour, '#ffffff') ? '#0c1a2b' : '#ffffff',
    pattern,
    mark,
    patternId: `seat-pattern-${pattern}-${mark}`,
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

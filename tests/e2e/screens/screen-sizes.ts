export interface ScreenSize {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly phone: boolean;
}

/** A projector, a laptop and a phone. */
export const SCREEN_SIZES: readonly ScreenSize[] = [
  { name: '1920x1080', width: 1920, height: 1080, phone: false },
  { name: '1280x800', width: 1280, height: 800, phone: false },
  { name: '390x844', width: 390, height: 844, phone: true },
];

export const THEMES = ['light', 'dark', 'projector'] as const;
export type Theme = (typeof THEMES)[number];

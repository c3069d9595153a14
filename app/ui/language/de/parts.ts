import type { Translated } from '../catalogue';
import type { parts as en } from '../en/parts';

export const parts: Translated<typeof en> = {
  language: 'Sprache',
  theme: {
    label: 'Farben',
    system: 'Wie das System',
    light: 'Hell',
    dark: 'Dunkel',
    projector: 'Beamer',
  },
};

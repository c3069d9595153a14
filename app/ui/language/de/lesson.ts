import type { Translated } from '../catalogue';
import type { lesson as en } from '../en/lesson';

export const lesson: Translated<typeof en> = {
  now: 'Aktueller Schritt',
  of: '{number} von {total}',
  fold: 'Einklappen',
  read: 'Lesen',
  put: 'Ins Terminal setzen: {command}',
  notBegun: 'Dein Host ist bereit',
  lookAround:
    'Die Lektion hat noch nicht begonnen. Sieh dich um: <code>docker version</code>, <code>docker images</code>, <code>ls</code>.',
  notBegunWatching: 'Die Lektion hat noch nicht begonnen.',
  pane: 'Lektion',
  back: 'Zurück',
  begin: 'Lektion beginnen',
  next: 'Nächster Schritt',
};

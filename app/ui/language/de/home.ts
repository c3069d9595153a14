import type { Translated } from '../catalogue';
import type { home as en } from '../en/home';

export const home: Translated<typeof en> = {};

import type { Translated } from '../catalogue';
import type { bench as en } from '../en/bench';

export const bench: Translated<typeof en> = {};

import type { Translated } from '../catalogue';
import type { replay as en } from '../en/replay';

export const replay: Translated<typeof en> = {};

import type { Translated } from '../catalogue';
import type { deck as en } from '../en/deck';

export const deck: Translated<typeof en> = {};

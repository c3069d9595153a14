import type { Translated } from '../catalogue';
import type { picture as en } from '../en/picture';

export const picture: Translated<typeof en> = {};

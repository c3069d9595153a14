import type { Translated } from '../catalogue';
import type { wall as en } from '../en/wall';

export const wall: Translated<typeof en> = {};

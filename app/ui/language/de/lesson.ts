import type { Translated } from '../catalogue';
import type { lesson as en } from '../en/lesson';

export const lesson: Translated<typeof en> = {};

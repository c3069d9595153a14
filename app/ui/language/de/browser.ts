import type { Translated } from '../catalogue';
import type { browser as en } from '../en/browser';

export const browser: Translated<typeof en> = {};

import type { Translated } from '../catalogue';
import type { terminal as en } from '../en/terminal';

export const terminal: Translated<typeof en> = {};

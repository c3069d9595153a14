import type { Translated } from '../catalogue';
import type { room as en } from '../en/room';

export const room: Translated<typeof en> = {};

import type { Translated } from '../catalogue';
import type { happenings as en } from '../en/happenings';

export const happenings: Translated<typeof en> = {};

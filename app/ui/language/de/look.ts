import type { Translated } from '../catalogue';
import type { look as en } from '../en/look';

export const look: Translated<typeof en> = {};

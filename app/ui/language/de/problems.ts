import type { Translated } from '../catalogue';
import type { problems as en } from '../en/problems';

export const problems: Translated<typeof en> = {};

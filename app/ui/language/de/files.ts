import type { Translated } from '../catalogue';
import type { files as en } from '../en/files';

export const files: Translated<typeof en> = {};

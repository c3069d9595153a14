import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** What `npm start` builds, apart from Next's own `.next`. Safe to delete while no server runs. */
export const buildFolder = join(root, '.drydock', 'build');

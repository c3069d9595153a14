import { Kitchen } from './kitchen';

/** The one kitchen of this process: whatever was hashed once stays hashed, for all rooms. */
export const catalogueKitchen = new Kitchen();

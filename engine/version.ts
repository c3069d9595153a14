/** Changes whenever the meaning of an event or the shape of the state does; snapshots of other versions are not read. */
export const ENGINE_VERSION = '11';

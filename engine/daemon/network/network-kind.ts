/** What `--network` may say besides a name of one's own. */
export type NetworkKind = 'default' | 'bridge' | 'host' | 'none' | 'container' | 'user-defined';

/** Which kind of network a mode means (the client and the daemon ask the same question). */
export function networkKind(mode: string): NetworkKind {
  if (mode === '' || mode === 'default') return 'default';
  if (mode === 'bridge' || mode === 'host' || mode === 'none') return mode;
  return mode === 'container' || mode.startsWith('container:') ? 'container' : 'user-defined';
}

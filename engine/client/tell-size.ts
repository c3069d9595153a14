import type { Cli } from './cli';

/** Of a terminal that nobody has asked for its size. */
const SIZE = { height: 24, width: 80 };

/**
 * Tells the daemon how large the caller's terminal is, once a container with a terminal of its own runs. `attach` first
 * tells of one that is larger by one, so that programs draw their screens anew.
 */
export function tellSize(cli: Cli, id: string, { tty, anew = false }: { tty: boolean; anew?: boolean }): void {
  if (!tty || !cli.isTerminal) return;
  if (anew) cli.daemon.containerResize(id, { height: SIZE.height + 1, width: SIZE.width + 1 });
  // One that has ended meanwhile has no size any more.
  cli.daemon.containerResize(id, SIZE);
}

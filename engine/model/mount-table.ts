import { joinPath } from './path';

/** Something that takes the place of a path and all below it. */
export interface Placed {
  /** Absolute and normalised. */
  destination: string;
  /** What is shown there: a path in the files that are mounted, `/` for all of them. */
  root: string;
}

/**
 * Which of several mounts a path belongs to: the deepest one at or above it. Paths are absolute and normalised, and
 * their symlinks have been followed.
 */
export class MountTable<T extends Placed> {
  private readonly deepestFirst: readonly T[];

  constructor(mounts: readonly T[]) {
    this.deepestFirst = [...mounts].sort((a, b) => b.destination.length - a.destination.length);
  }

  /** The mount with the path inside it, or null for a path of the files below all mounts. */
  find(path: string): { mount: T; inner: string } | null {
    for (const mount of this.deepestFirst) {
      const { destination, root } = mount;
      if (path === destination) return { mount, inner: root };
      if (path.startsWith(`${destination}/`)) {
        const rest = path.slice(destination.length);
        return { mount, inner: root === '/' ? rest : root + rest };
      }
    }
    return null;
  }

  /** Whether something is mounted exactly there. */
  isMountPoint(path: string): boolean {
    return this.deepestFirst.some(({ destination }) => destination === path);
  }

  /** Whether something is mounted further down. */
  leadsToMount(path: string): boolean {
    const prefix = path === '/' ? '/' : `${path}/`;
    return this.deepestFirst.some(({ destination }) => destination.startsWith(prefix));
  }

  /** Names in a directory under which something is mounted there or further down. */
  namesIn(directory: string): string[] {
    const prefix = joinPath(directory, '');
    return this.deepestFirst
      .filter(({ destination }) => destination.startsWith(prefix))
      .map(({ destination }) => destination.slice(prefix.length).split('/')[0] ?? '');
  }

  /** The path from outside of something in a mount. */
  static outer({ destination, root }: Placed, inner: string): string {
    return destination + (root === '/' ? (inner === '/' ? '' : inner) : inner.slice(root.length));
  }
}

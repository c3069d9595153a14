/** What is at a path of a catalogue image, as it is written down in its recipe. */
export type Node =
  | { node: 'text'; text: string; mode: number; program?: string; uid?: number; gid?: number }
  /** A file of which only the size matters. */
  | { node: 'declared'; size: number; mode: number; program?: string }
  | { node: 'link'; target: string }
  | { node: 'dir'; mode: number; uid?: number; gid?: number };

/** Nodes by absolute path. Parent directories that nothing below has are made by themselves. */
export type Tree = Readonly<Record<string, Node>>;

export const text = (content: string, mode = 0o644): Node => ({ node: 'text', text: content, mode });

/** A script that the simulation knows as a program of its own. */
export const script = (content: string, program?: string): Node => ({
  node: 'text',
  text: content,
  mode: 0o755,
  program,
});

/** An executable; `program` says what running it does. */
export const binary = (size: number, program: string, mode = 0o755): Node => ({
  node: 'declared',
  size,
  mode,
  program,
});

/** A library or another large file that nobody reads. */
export const declared = (size: number, mode = 0o644): Node => ({ node: 'declared', size, mode });

export const link = (target: string): Node => ({ node: 'link', target });

export const dir = (mode = 0o755, uid = 0, gid = 0): Node => ({ node: 'dir', mode, uid, gid });

/** Separate executables of the given names in one directory, each its own program. */
export function binaries(directory: string, sizes: Readonly<Record<string, number>>): Tree {
  return Object.fromEntries(Object.entries(sizes).map(([name, size]) => [`${directory}/${name}`, binary(size, name)]));
}

/** Links of the given names (space-separated) in one directory, all to one target. */
export function links(directory: string, names: string, target: string): Tree {
  return Object.fromEntries(
    names
      .split(/\s+/)
      .filter(Boolean)
      .map((name) => [`${directory}/${name}`, link(target)]),
  );
}

/** Plain directories. */
export function dirs(...paths: string[]): Tree {
  return Object.fromEntries(paths.map((path) => [path, dir()]));
}

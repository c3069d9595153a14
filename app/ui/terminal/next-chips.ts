/** Names that the chips may offer. */
export interface KnownNames {
  /** `name:tag` of images on the host and in the registry. */
  readonly images: readonly string[];
  readonly containers: readonly string[];
  /** The next host port that is free. */
  readonly freePort: number;
}

const COMMANDS = [
  'ps',
  'run',
  'pull',
  'images',
  'stop',
  'start',
  'exec',
  'logs',
  'rm',
  'build',
  'push',
  'diff',
  'inspect',
];
const ON_CONTAINER = new Set([
  'stop',
  'start',
  'restart',
  'pause',
  'unpause',
  'rm',
  'exec',
  'logs',
  'diff',
  'port',
  'kill',
  'commit',
]);
const ON_IMAGE = new Set(['pull', 'push', 'tag', 'history', 'rmi']);
const OPTIONS: Readonly<Record<string, readonly string[]>> = {
  ps: ['-a', '-q'],
  rm: ['-f'],
  logs: ['-f'],
  exec: ['-it'],
  build: ['-t', '.'],
};

/**
 * Chips for what waits for the line: a question has its answers, a shell in a container the commands that are in most
 * images, another program none. While something runs the next line of the host may be put together.
 */
export function chipsFor(
  { prompt, busy, shell }: { prompt: string | null; busy: boolean; shell: boolean },
  draft: string,
  names: KnownNames,
): string[] {
  if (!busy || prompt === null) return nextChips(draft, names);
  if (/[[(]y\/n[\])]\W*$/i.test(prompt)) return draft === '' ? ['y', 'n'] : [];
  return shell && draft === '' ? ['ls', 'cat', 'ps', 'env', 'exit'] : [];
}

/**
 * The words worth a chip after what has been typed, most likely first. A command is put together piece by piece:
 * `docker` · `run` · `-d` · `-p 8080:80` · `--name web1` · image.
 */
export function nextChips(draft: string, names: KnownNames): string[] {
  const words = draft.trim().split(/\s+/).filter(Boolean);
  if (words.length === 0) return ['docker', 'ls', 'curl', 'cat'];
  const [program, command, ...rest] = words;
  if (program === 'curl') return rest.length === 0 && !command ? [`localhost:${names.freePort - 1}`] : [];
  if (program !== 'docker') return [];
  if (command === undefined) return COMMANDS;
  if (command === 'run' || command === 'create') return runChips(command, rest, names);
  const offered = [
    ...(OPTIONS[command] ?? []),
    ...(ON_CONTAINER.has(command) ? names.containers : []),
    ...(ON_IMAGE.has(command) ? names.images : []),
    ...(command === 'inspect' ? [...names.containers, ...names.images] : []),
    ...(command === 'exec' && rest.some((word) => names.containers.includes(word)) ? ['sh', 'ls', 'cat'] : []),
  ];
  return offered.filter((word) => !rest.includes(word));
}

function runChips(command: string, rest: readonly string[], names: KnownNames): string[] {
  if (rest.some((word) => names.images.includes(word))) return ['sh'];
  const options = [
    ...(command === 'run' && !rest.includes('-d') && !rest.includes('-it') ? ['-d', '-it'] : []),
    ...(rest.includes('-p') ? [] : [`-p ${names.freePort}:80`]),
    ...(rest.includes('--name') ? [] : [`--name ${freeName(names.containers)}`]),
    ...(rest.includes('--rm') ? [] : ['--rm']),
  ];
  return [...options, ...names.images];
}

/** The first of web1, web2 … that no container has. */
export function freeName(taken: readonly string[]): string {
  let number = 1;
  while (taken.includes(`web${number}`)) number += 1;
  return `web${number}`;
}

/** What is known of a docker command from its words: `docker` may stand behind `sudo` or `time`. */
export interface DockerWords {
  /** By its short name: `run`, `rmi`, `volume`. */
  name: string;
  /** What comes after the name, flags and all. */
  rest: readonly string[];
}

/** The docker command among a command's words; null for another command. */
export function dockerWords(words: readonly string[]): DockerWords | null {
  const at = words.indexOf('docker');
  // Words of another command may be `docker` as well: `echo docker`.
  if (
    at < 0 ||
    words.slice(0, at).some((word) => !/^(sudo|env|time|!|do|then|else|elif|if|while|until|\{|\w+=.*)$/.test(word))
  )
    return null;
  const [name = '', ...rest] = words.slice(at + 1).flatMap(apart);
  if (name === 'container' || name === 'image') return { name: shortName(name, rest[0] ?? ''), rest: rest.slice(1) };
  if ((name === 'buildx' || name === 'builder') && rest[0] === 'build') return { name: 'build', rest: rest.slice(1) };
  return { name, rest };
}

/** `--name=web` as two words. */
function apart(word: string): string[] {
  const flag = /^(--[a-z][a-z-]*)=(.*)$/s.exec(word);
  return flag ? [flag[1] ?? '', flag[2] ?? ''] : [word];
}

/** `docker container ls` is `docker ps`. */
function shortName(of: 'container' | 'image', name: string): string {
  if (name === 'ls' || name === 'list') return of === 'container' ? 'ps' : 'images';
  return of === 'image' && (name === 'rm' || name === 'remove') ? 'rmi' : name;
}

/** What is neither a flag nor what a flag was given, as far as that can be told without knowing every flag. */
export function operands({ rest }: DockerWords): string[] {
  return rest.filter((word, at) => !word.startsWith('-') && !VALUED.has(rest[at - 1] ?? ''));
}

/** Values of a flag by any of its names. */
export function valuesOf({ rest }: DockerWords, ...flags: readonly string[]): string[] {
  return rest.flatMap((word, at) => (flags.includes(word) ? (rest[at + 1] ?? []) : []));
}

/** Whether short flags that may be drawn together (`-it`) or a long one are there, before the first operand. */
export function hasFlag({ rest }: DockerWords, short: string, long: string): boolean {
  for (const [at, word] of rest.entries()) {
    if (word === long || new RegExp(`^-[a-zA-Z]*${short}[a-zA-Z]*$`).test(word)) return true;
    if (!word.startsWith('-') && !VALUED.has(rest[at - 1] ?? '')) return false;
  }
  return false;
}

/** Flags of `run`, `create`, `exec`, `build` and others that are given a value. */
const VALUED: ReadonlySet<string> = new Set(
  `-a --attach -c --cpu-shares --cpus --add-host --cap-add --cap-drop --device --dns -e --env --env-file --entrypoint --expose
  -h --hostname --health-cmd --health-interval --health-retries --health-timeout --ip -l --label --link -m --memory --mount
  --name --net --network --network-alias --net-alias --pid -p --publish --pull --platform --restart --shm-size --stop-signal
  --stop-timeout -t --time --tag --tmpfs --ulimit -u --user -v --volume --volumes-from -w --workdir -f --file --filter --format
  --build-arg --target --progress --author --change --message --signal -s --tail --since --until -n --last --driver --subnet
  --gateway --opt -o --output -i --input --limit`
    .split(/\s+/)
    .filter((flag) => !['-i', '-t', '-a', '-s', '-f', '-n', '-c'].includes(flag)),
);

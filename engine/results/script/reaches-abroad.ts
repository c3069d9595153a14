import { HOME } from '../../room/host-home';
import { type DockerWords, operands, valuesOf } from './docker-words';

/** Where the script's own folder begins, as words are written before a shell has read them; `$()` is `$(pwd)`. */
const OWN_FOLDER = String.raw`(?:\.|~|\$PWD|\$\{PWD\}|\$HOME|\$\{HOME\}|\$\(\)|${HOME})`;
const OWN_PATH = new RegExp(`^${OWN_FOLDER}(?:/[^$]*)?$`);
const VOLUME = /^[a-zA-Z0-9][\w.-]*$/;
const UPWARDS = /(^|\/)\.\.(\/|$)/;
const MOUNTS = /^-[a-zA-Z]*v$/;
/** `-v` together with its value: `-v/etc:/x`, `-v=/etc:/x`. */
const MOUNTED = /^-[a-zA-Z]*?v=?(.+)$/s;
/** They take down what separates a container from its machine. */
const OPENED = /^--(privileged|device|pid|uts|ipc|userns|cgroupns|security-opt)$/;
const OUTPUTS = ['-o', '--output', '--cidfile', '--iidfile', '--metadata-file'];

/** Whether a docker command gives a container what is the machine's own, or writes to other places than the script's folder. */
export function reachesAbroad(command: DockerWords): boolean {
  const { name, rest } = command;
  if (rest.some((word) => /(^|[,=])device=/.test(word))) return true;
  if (name === 'run' || name === 'create') {
    return rest.some((word) => OPENED.test(word)) || !mountsOf(command).every(isOwnMount);
  }
  if (name === 'cp') return !isOwnTarget(operands(command).at(-1) ?? '');
  const attached = rest.flatMap((word) => /^-o(.+)$/s.exec(word)?.[1] ?? []);
  return ![...valuesOf(command, ...OUTPUTS), ...attached].every(isOwnFile);
}

/** Sources of what is mounted; of a volume without a name its path in the container. */
function mountsOf({ rest }: DockerWords): string[] {
  return rest.flatMap((word, at) => {
    const next = rest[at + 1] ?? '';
    if (word === '--volume' || MOUNTS.test(word)) return [next];
    if (word === '--mount') return sourcesOf(next);
    return MOUNTED.exec(word)?.[1] ?? [];
  });
}

/** From `type=bind,source=/etc,target=/x`, as `/etc:`. */
function sourcesOf(mount: string): string[] {
  return mount.split(',').flatMap((part) => {
    const [key, value] = part.split(/=(.*)/s);
    if (value === undefined) return part.includes('$') ? [part] : [];
    return key === 'source' || key === 'src' ? [`${value}:`] : [];
  });
}

function isOwnMount(mount: string): boolean {
  const [source = '', ...inside] = mount.split(/:(?!-)/);
  if (inside.length === 0) return !source.includes('$');
  return VOLUME.test(source) || (OWN_PATH.test(source) && !UPWARDS.test(source));
}

/** A path in a container is none of the machine. */
function isOwnTarget(target: string): boolean {
  return /^[\w$][\w.${}-]*:/.test(target) || isOwnFile(target);
}

function isOwnFile(path: string): boolean {
  return !UPWARDS.test(path) && (OWN_PATH.test(path) || !/^[/~]|\$/.test(path));
}

import type {
  ContainerPattern,
  FilePattern,
  ImagePattern,
  LinePattern,
  NetworkPattern,
  RegistryPattern,
  VolumePattern,
} from '../model/check';
import { normalisePath, resolvePath } from '../model/path';
import { parseReference } from '../model/reference';
import { HOME } from '../room/host-home';
import { flag, oneOf, oneOrMore, onlyTrue, type Read, record, text, whole, wrong } from './yaml-readers';

const name = text(128);
const words = text(200);
const port = whole(1, 65_535);

const reference: Read<string> = (value, mistakes) => {
  const found = text(256)(value, mistakes);
  if (found === undefined) return undefined;
  const parsed = parseReference(found);
  return parsed.ok ? found : wrong(value, mistakes, `This is no reference of an image: ${parsed.error}.`);
};

/** A path in a container, an image or a volume. */
const absolutePath: Read<string> = (value, mistakes) => {
  const found = text(1024)(value, mistakes);
  if (found === undefined) return undefined;
  if (found.startsWith('/')) return normalisePath(found);
  return wrong(value, mistakes, 'A path that begins with `/` has to stand here.');
};

/** Carries what was said under a key of the format over to its name in the model. */
function renamed<T extends object, R extends object>(read: Read<T>, rename: (found: T) => R): Read<R> {
  return (value, mistakes) => {
    const found = read(value, mistakes);
    if (found === undefined) return undefined;
    const entries = Object.entries(rename(found)).filter(([, inner]) => inner !== undefined);
    return Object.fromEntries(entries) as R;
  };
}

interface WrittenContainer extends Omit<ContainerPattern, 'exitCode' | 'hostPort' | 'containerPort'> {
  exit?: number;
  'host-port'?: number;
  port?: number;
}

export const containerPattern: Read<ContainerPattern> = renamed(
  record<WrittenContainer>({
    name,
    image: reference,
    state: oneOrMore(oneOf(['created', 'running', 'paused', 'restarting', 'exited', 'dead']), 6),
    exit: whole(0, 255),
    'host-port': port,
    port,
    volume: name,
    network: name,
    wrote: absolutePath,
    deleted: absolutePath,
    untouched: onlyTrue,
    logged: words,
    command: words,
    health: oneOf(['starting', 'healthy', 'unhealthy']),
    started: whole(1, 1000),
    outdated: flag,
  }),
  ({ exit, 'host-port': hostPort, port: containerPort, ...rest }) =>
    ({ ...rest, exitCode: exit, hostPort, containerPort }) as ContainerPattern,
);

export const imagePattern: Read<ImagePattern> = record<ImagePattern>({
  tag: reference,
  dangling: flag,
  used: flag,
  same: reference,
  differs: reference,
  exposes: port,
  declares: absolutePath,
  command: words,
  entrypoint: words,
  published: flag,
  layers: whole(0, 127),
  holds: absolutePath,
});

export const volumePattern: Read<VolumePattern> = record<VolumePattern>({
  name,
  anonymous: flag,
  used: flag,
  holds: absolutePath,
});

export const networkPattern: Read<NetworkPattern> = record<NetworkPattern>({
  name,
  containers: whole(1, 1000),
  driver: name,
});

export const registryPattern: Read<RegistryPattern> = record<RegistryPattern>({
  repository: text(200),
  tag: name,
  own: onlyTrue,
  same: reference,
});

/** Paths of the host may be given from the learner's home. */
export const filePattern: Read<FilePattern> = (value, mistakes) => {
  const read = record<FilePattern>({ path: text(1024), container: name, contains: text(1000), exists: flag }, ['path']);
  const { path, ...rest } = read(value, mistakes) ?? {};
  if (path === undefined) return undefined;
  if (rest.container !== undefined && !path.startsWith('/'))
    return wrong(value, mistakes, 'The path of a file in a container begins with `/`.');
  if (rest.exists === false && rest.contains !== undefined)
    return wrong(
      value,
      mistakes,
      'A file that is not there contains nothing: leave `contains` or `exists: false` out.',
    );
  return { path: resolvePath(HOME, path), ...rest };
};

/** Short: only the words. */
export const linePattern: Read<LinePattern> = (value, mistakes) => {
  if (value.kind === 'text') {
    const line = text(400)(value, mistakes);
    return line === undefined ? undefined : { words: line.split(/\s+/) };
  }
  const read = record<{ line: string; ok: boolean; prints: string }>({ line: text(400), ok: flag, prints: words }, [
    'line',
  ]);
  const { line, ...rest } = read(value, mistakes) ?? {};
  return line === undefined ? undefined : { words: line.split(/\s+/), ...rest };
};

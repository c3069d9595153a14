import type { JsonValue } from '../model/process';
import { GoMap, GoStruct, type GoValue, type Member, Nil } from './template/go-value';

/** Keys of inspect's JSON that hold a Go map: printed as `map[…]`, and a key that is not there has no value. */
const MAPS: ReadonlyMap<string, GoValue> = new Map<string, GoValue>([
  ['Labels', ''],
  ['Annotations', ''],
  ['Sysctls', ''],
  ['Tmpfs', ''],
  ['StorageOpt', ''],
  ['Data', ''],
  ['Options', ''],
  ['LogConfig.Config', ''],
  ['ExposedPorts', new Nil('untyped')],
  ['Volumes', new Nil('untyped')],
  ['Ports', new Nil('untyped')],
  ['PortBindings', new Nil('untyped')],
  ['Networks', new Nil('untyped')],
  ['Containers', new Nil('untyped')],
  ['Runtimes', new Nil('untyped')],
  ['IndexConfigs', new Nil('untyped')],
  ['Details', ''],
]);

/** Keys that hold a Go pointer, so that null prints as `<nil>`; other nulls are slices. */
const POINTERS =
  /^(PidsLimit|OomKillDisable|Init|StopTimeout|Healthcheck|Health|IPAMConfig|MemorySwappiness|GraphDriver)$/;

/** Members of Go's structs that JSON leaves out when they are empty, by the key of the struct. */
const UNSAID: ReadonlyMap<string, readonly (readonly [name: string, nothing: GoValue])[]> = new Map([
  ['container', unsaid({ pointer: ['SizeRw', 'SizeRootFs'] })],
  [
    'image',
    unsaid({
      pointer: ['ContainerConfig', 'Descriptor'],
      slice: ['Manifests'],
      text: ['Container', 'OsVersion', 'Variant'],
      number: ['VirtualSize'],
    }),
  ],
  ['volume', unsaid({ map: ['Status'], pointer: ['ClusterVolume', 'UsageData'] })],
  ['network', unsaid({ map: ['Services'], slice: ['Peers'] })],
  ['State', unsaid({ pointer: ['Health'] })],
  [
    'Config',
    unsaid({
      map: ['ExposedPorts'],
      pointer: ['Healthcheck', 'StopTimeout'],
      slice: ['OnBuild', 'Shell'],
      text: ['MacAddress', 'StopSignal'],
      truth: ['ArgsEscaped', 'NetworkDisabled'],
    }),
  ],
  [
    'HostConfig',
    unsaid({ map: ['Annotations', 'StorageOpt', 'Sysctls', 'Tmpfs'], pointer: ['Init'], slice: ['Mounts'] }),
  ],
]);

/** By which member a whole object is known. */
const ROOTS = [
  ['HostConfig', 'container'],
  ['RepoTags', 'image'],
  ['Mountpoint', 'volume'],
  ['IPAM', 'network'],
] as const;

/** Zero values of Go's kinds by the names of members. */
function unsaid(names: { [Kind in 'map' | 'pointer' | 'slice' | 'text' | 'truth' | 'number']?: string[] }) {
  const { text = [], truth = [], number = [] } = names;
  const nils = (['map', 'pointer', 'slice'] as const).flatMap((kind) =>
    (names[kind] ?? []).map((name): [string, GoValue] => [name, new Nil(kind, name)]),
  );
  const plain = ([list, zero]: [string[], GoValue]) => list.map((name): [string, GoValue] => [name, zero]);
  return [...nils, ...plain([text, '']), ...plain([truth, false]), ...plain([number, 0])];
}

/** The daemon's JSON as the template of `docker inspect` sees it: Go's types are known by the keys. */
export function inspectValue(json: JsonValue, key = ''): GoValue {
  if (json === null) return new Nil(MAPS.has(key) ? 'map' : POINTERS.test(key) ? 'pointer' : 'slice');
  if (typeof json !== 'object') return json;
  if (Array.isArray(json)) return json.map((item) => (key === 'Mounts' && mountPoint(item)) || inspectValue(item));
  const zero = MAPS.get(key);
  const entries = Object.entries(json);
  const struct = key === '' ? (ROOTS.find(([sign]) => sign in json)?.[1] ?? '') : key;
  const unsaid = (UNSAID.get(struct) ?? []).filter(([name]) => !(name in json));
  if (zero !== undefined) return new GoMap(new Map(entries.map(([name, value]) => [name, inspectValue(value)])), zero);
  return new GoStruct(
    null,
    new Map([
      ...entries.map(([name, value]): [string, Member] => [name, lazily(value, known(key, name))]),
      ...unsaid.map(([name, nothing]): [string, Member] => [name, () => nothing]),
    ]),
    new Map(),
    unsaid.length > 0 ? { omitEmpty: new Set(unsaid.map(([name]) => name)) } : null,
  );
}

/** A bind has no name and no driver, which JSON leaves out and Go's struct has empty; null for a `--mount` request. */
function mountPoint(mount: JsonValue): GoStruct | null {
  if (mount === null || typeof mount !== 'object' || Array.isArray(mount) || !('Destination' in mount)) return null;
  return new GoStruct(
    null,
    new Map(MOUNT_POINT.map((name): [string, Member] => [name, () => inspectValue(mount[name] ?? '')])),
    new Map(),
    { omitEmpty: OMITTED },
  );
}

const MOUNT_POINT = ['Type', 'Name', 'Source', 'Destination', 'Driver', 'Mode', 'RW', 'Propagation'];
const OMITTED: ReadonlySet<string> = new Set(['Type', 'Name', 'Driver']);

/** `Config` is a struct everywhere but there. */
function known(holder: string, name: string): string {
  return holder === 'LogConfig' ? `LogConfig.${name}` : name;
}

/** Most of what inspect answers is not looked at by a template. */
function lazily(value: JsonValue, name: string): Member {
  let made: GoValue | undefined;
  return () => {
    made ??= inspectValue(value, name);
    return made;
  };
}

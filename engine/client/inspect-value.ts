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

/** The daemon's JSON as the template of `docker inspect` sees it: Go's types are known by the keys. */
export function inspectValue(json: JsonValue, key = ''): GoValue {
  if (json === null) return new Nil(MAPS.has(key) ? 'map' : POINTERS.test(key) ? 'pointer' : 'slice');
  if (typeof json !== 'object') return json;
  if (Array.isArray(json)) return json.map((item) => (key === 'Mounts' && mountPoint(item)) || inspectValue(item));
  const zero = MAPS.get(key);
  const entries = Object.entries(json);
  if (zero !== undefined) return new GoMap(new Map(entries.map(([name, value]) => [name, inspectValue(value)])), zero);
  return new GoStruct(
    null,
    new Map(entries.map(([name, value]): [string, Member] => [name, lazily(value, known(key, name))])),
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

import type { Result } from '../../model/result';

/** One `--mount` of a RUN, as written. */
export interface RunMount {
  type: 'bind' | 'cache' | 'tmpfs' | 'secret';
  /** `''` where there is none; a secret has a place of its own then. */
  target: string;
  /** Path at the origin; `''` is its root. */
  source: string;
  /** A stage or image; null for the build context, or for a cache that begins empty. */
  from: string | null;
  id: string;
  /** For secrets: the variable it is given as, instead of a file. */
  env: string | null;
  required: boolean;
  mode: number | null;
  uid: number;
  gid: number;
}

const KEYS = [
  'type',
  'from',
  'source',
  'src',
  'target',
  'dst',
  'destination',
  'readonly',
  'ro',
  'readwrite',
  'rw',
  'id',
];
const MORE = ['sharing', 'required', 'mode', 'uid', 'gid', 'size', 'env'];
const SWITCHES = ['readonly', 'ro', 'readwrite', 'rw', 'required'];

/** Reads the value of a `--mount`; the error is BuildKit's text. */
export function parseRunMount(text: string): Result<RunMount, string> {
  const values = new Map<string, string>();
  for (const field of text.split(',')) {
    const at = field.indexOf('=');
    const key = (at < 0 ? field : field.slice(0, at)).trim().toLowerCase();
    if (![...KEYS, ...MORE].includes(key)) return wrong(`unexpected key '${key}' in '${field}'`);
    if (at < 0 && !SWITCHES.includes(key)) return wrong(`invalid field '${field}' must be a key=value pair`);
    values.set(key, at < 0 ? 'true' : field.slice(at + 1));
  }
  const type = values.get('type') ?? 'bind';
  if (type === 'ssh') return wrong('real Docker has "--mount=type=ssh", but this room does not simulate it');
  if (type !== 'bind' && type !== 'cache' && type !== 'tmpfs' && type !== 'secret') {
    return wrong(`unsupported mount type ${JSON.stringify(type)}`);
  }
  const source = values.get('source') ?? values.get('src') ?? '';
  const target = values.get('target') ?? values.get('dst') ?? values.get('destination') ?? '';
  const env = values.get('env') ?? null;
  if (target === '' && type !== 'secret') return wrong(`invalid mount: ${type} mounts need a target`);
  const mode = values.get('mode');
  if (mode !== undefined && !/^[0-7]{1,4}$/.test(mode)) return wrong(`invalid value ${mode} for mode`);
  const id = values.get('id') ?? (type === 'secret' ? source || target.replace(/^.*\//, '') : target);
  if (id === '') return wrong('invalid mount: secret mounts need an id or a target');
  return {
    ok: true,
    value: {
      type,
      target,
      source,
      from: values.get('from') ?? null,
      id,
      env,
      required: values.get('required') === 'true',
      mode: mode === undefined ? null : Number.parseInt(mode, 8),
      uid: Number(values.get('uid') ?? 0) || 0,
      gid: Number(values.get('gid') ?? 0) || 0,
    },
  };
}

function wrong(error: string): { ok: false; error: string } {
  return { ok: false, error };
}

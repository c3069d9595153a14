import type { MountRequest } from '../../../model/container';
import { resolvePath } from '../../../model/path';
import { ok, type Result } from '../../../model/result';
import { parseBytes } from '../../format/parse-bytes';
import { csvFields } from './csv-fields';

/** Options that only one type of mount has, by the front of their names. */
const OF_TYPE = ['volume', 'bind', 'tmpfs', 'image'] as const;

const RECURSIVE = ['enabled', 'disabled', 'writable', 'readonly'];

type Draft = { -readonly [Key in keyof MountRequest]: MountRequest[Key] } & {
  labels: (readonly [string, string])[];
  recursive?: string;
};

/**
 * `--mount type=volume,src=data,dst=/data,…`; refusals are the client's own (tried with docker 28.2.2).
 *
 * @param cwd where `.` and `./…` of a source begin.
 */
export function parseMount(text: string, cwd: string): Result<MountRequest, string> {
  const csv = csvFields(text);
  if (!csv.ok) return failed(csv.message);
  const draft: Draft = { type: 'volume', source: '', target: '', readOnly: false, labels: [] };
  const used = new Set<string>();
  for (const field of csv.fields) {
    const at = field.indexOf('=');
    const key = (at < 0 ? field : field.slice(0, at)).toLowerCase();
    const value = at < 0 ? null : field.slice(at + 1);
    const problem = value === null ? bare(draft, key, field) : set(draft, key, value, field, cwd);
    if (problem !== null) return failed(problem);
    used.add(key.split('-')[0] ?? '');
  }
  const { recursive, ...mount } = draft;
  if (mount.type === '') return failed('type is required');
  if (mount.target === '') return failed('target is required');
  for (const prefix of OF_TYPE) {
    if (used.has(prefix) && mount.type !== prefix) {
      return failed(`cannot mix '${prefix}-*' options with mount type '${mount.type}'`);
    }
  }
  if (recursive === 'readonly' && !mount.readOnly) {
    return failed("option 'bind-recursive=readonly' requires 'readonly' to be specified in conjunction");
  }
  return ok(mount);
}

function bare(draft: Draft, key: string, field: string): string | null {
  switch (key) {
    case 'readonly':
    case 'ro':
      draft.readOnly = true;
      return null;
    case 'volume-nocopy':
      draft.noCopy = true;
      return null;
    case 'bind-nonrecursive':
      return null;
    default:
      return `invalid field '${field}' must be a key=value pair`;
  }
}

/** Answers docker's complaint, or null. */
function set(draft: Draft, key: string, value: string, field: string, cwd: string): string | null {
  const invalid = `invalid value for ${key}: ${value}`;
  switch (key) {
    case 'type':
      draft.type = value.toLowerCase();
      return null;
    case 'source':
    case 'src':
      draft.source = value === '.' || value.startsWith('./') ? resolvePath(cwd, value) : value;
      return null;
    case 'target':
    case 'dst':
    case 'destination':
      draft.target = value;
      return null;
    case 'readonly':
    case 'ro': {
      const truth = readBoolean(value);
      if (truth === null) return invalid;
      draft.readOnly = truth;
      return null;
    }
    case 'volume-nocopy': {
      const truth = readBoolean(value);
      if (truth === null) return invalid;
      draft.noCopy = truth;
      return null;
    }
    case 'volume-label': {
      const at = value.indexOf('=');
      draft.labels.push(at < 0 ? [value, ''] : [value.slice(0, at), value.slice(at + 1)]);
      return null;
    }
    case 'volume-driver':
      return value === 'local'
        ? null
        : `plugin ${JSON.stringify(value)} not found: this room has only the driver local`;
    case 'volume-opt':
    case 'volume-subpath':
    case 'image-subpath':
      return `real Docker has "${key}", but this room does not simulate it`;
    case 'bind-propagation':
      draft.propagation = value.toLowerCase();
      return null;
    case 'bind-nonrecursive':
      return readBoolean(value) === null ? invalid : null;
    case 'bind-recursive':
      draft.recursive = value;
      return RECURSIVE.includes(value) ? null : `${invalid} (must be "enabled", "disabled", "writable", or "readonly")`;
    case 'consistency':
      return null;
    case 'tmpfs-size': {
      const size = parseBytes(value);
      if (!size.ok) return invalid;
      draft.tmpfsSize = size.value;
      return null;
    }
    case 'tmpfs-mode':
      if (!/^[0-7]{1,10}$/.test(value)) return invalid;
      draft.tmpfsMode = Number.parseInt(value, 8);
      return null;
    default:
      return `unexpected key '${key}' in '${field}'`;
  }
}

function readBoolean(value: string): boolean | null {
  if (['1', 't', 'T', 'true', 'TRUE', 'True'].includes(value)) return true;
  return ['0', 'f', 'F', 'false', 'FALSE', 'False'].includes(value) ? false : null;
}

function failed(error: string): { ok: false; error: string } {
  return { ok: false, error };
}

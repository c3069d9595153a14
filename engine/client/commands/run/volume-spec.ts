import { resolvePath } from '../../../model/path';
import { ok, type Result } from '../../../model/result';

/** What one `-v` becomes: an entry of `HostConfig.Binds`, or a path of the container that wants a volume of its own. */
export type VolumeSpec = { kind: 'bind'; bind: string } | { kind: 'anonymous'; path: string };

/**
 * `-v` as the client reads it before the daemon does: it tells a source from a bare path, makes a host path that begins
 * with a dot absolute, and refuses only empty parts and too many of them. A single letter before a colon is a drive of
 * Windows to it.
 */
export function parseVolumeSpec(spec: string, cwd: string): Result<VolumeSpec, string> {
  if (spec === '') return { ok: false, error: 'invalid empty volume spec' };
  if (spec.length <= 2) return ok({ kind: 'anonymous', path: spec });
  const parts = sections(spec);
  if (parts.includes('')) return { ok: false, error: `invalid spec: ${spec}: empty section between colons` };
  if (parts.length > 3) return { ok: false, error: `invalid spec: ${spec}: too many colons` };
  const [source = ''] = parts;
  if (parts.length === 1) return ok({ kind: 'anonymous', path: spec });
  if (!source.startsWith('.')) return ok({ kind: 'bind', bind: spec });
  return ok({ kind: 'bind', bind: `${resolvePath(cwd, source)}${spec.slice(source.length)}` });
}

function sections(spec: string): string[] {
  const parts: string[] = [];
  let part = '';
  for (const char of spec) {
    if (char !== ':' || /^\p{L}$/u.test(part)) part += char;
    else {
      parts.push(part);
      part = '';
    }
  }
  return [...parts, part];
}

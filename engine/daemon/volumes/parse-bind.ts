import type { MountPoint } from '../../model/container';
import { normalisePath } from '../../model/path';
import { ok, type Result, refuse } from '../../model/result';
import { checkMount } from './mount-spec';

/** Of each kind at most one word may stand in a mode. */
const MODES: readonly (readonly string[])[] = [
  ['rw', 'ro'],
  ['z', 'Z'],
  ['private', 'rprivate', 'shared', 'rshared', 'slave', 'rslave'],
  ['nocopy'],
  ['consistent', 'cached', 'delegated'],
];

/**
 * `NAME:/path`, `/host/path:/path`, each with `:MODE`: an entry of `HostConfig.Binds`, which is what `-v` becomes. What
 * begins with a slash is a path of the host, anything else a volume's name. Refusals as the daemon words them
 * (docker-facts §4.1).
 */
export function parseBind(raw: string): Result<MountPoint> {
  const invalid = `invalid volume specification: '${raw}'`;
  const [source = '', target, mode = '', ...more] = raw.split(':');
  const isModeOnly = mode === '' && target !== undefined && isMode(target);
  if (source === '' || target === undefined || more.length > 0 || isModeOnly) return refuse(400, invalid);
  if (!isMode(mode)) return refuse(400, `invalid mode: ${mode}`);
  const type = source.startsWith('/') ? 'bind' : 'volume';
  const words = mode.split(',');
  const rw = !words.includes('ro');
  const fits = checkMount({ type, source, target }, !rw);
  if (!fits.ok) return refuse(400, `${invalid}: ${fits.error.message}`);
  const destination = normalisePath(target);
  if (type === 'bind') return ok({ type, name: '', source: normalisePath(source), destination, mode, rw });
  return ok({ type, name: source, source: '', destination, mode, rw, copyUp: !words.includes('nocopy') });
}

function isMode(mode: string): boolean {
  if (mode === '') return true;
  const words = mode.split(',');
  if (!words.every((word) => MODES.some((kind) => kind.includes(word)))) return false;
  return MODES.every((kind) => words.filter((word) => kind.includes(word)).length <= 1);
}

/** `NAME[:ro|rw|z|Z]` of `--volumes-from`. */
export function parseVolumesFrom(raw: string): Result<{ container: string; rw: boolean; mode: string }> {
  if (raw === '') return refuse(400, `invalid volumes-from specification: ${raw}`);
  const at = raw.indexOf(':');
  if (at < 0) return ok({ container: raw, rw: true, mode: 'rw' });
  const mode = raw.slice(at + 1);
  if (!isMode(mode)) return refuse(400, `invalid mode: ${mode}`);
  const words = mode.split(',');
  const misplaced = ['nocopy', ...(MODES[2] ?? [])].find((word) => words.includes(word));
  if (misplaced !== undefined) return refuse(400, `invalid mode: ${mode}`);
  return ok({ container: raw.slice(0, at), rw: !words.includes('ro'), mode });
}

import { normalisePath } from '../../model/path';
import { ok, type Result, refuse } from '../../model/result';

/** What is to be mounted where, before it has been looked for. */
export interface MountSpec {
  type: string;
  /** Volume name or host path; `''` where none was given. */
  source: string;
  target: string;
}

/** What the daemon checks of a mount, in its order and words (docker-facts §4.1). */
export function checkMount({ type, source, target }: MountSpec, readOnly: boolean): Result<void> {
  const wrong = (why: string) => refuse(400, `invalid mount config for type ${JSON.stringify(type)}: ${why}`);
  if (target === '') return wrong('field Target must not be empty');
  if (isRoot(target)) return wrong("invalid specification: destination can't be '/'");
  if (!target.startsWith('/')) return wrong(notAbsolute(target));
  switch (type) {
    case 'bind':
      if (source === '') return wrong('field Source must not be empty');
      return source.startsWith('/') ? ok(undefined) : wrong(notAbsolute(source));
    case 'volume':
      return source === '' && readOnly
        ? wrong('must not set ReadOnly mode when using anonymous volumes')
        : ok(undefined);
    case 'tmpfs':
      return source === '' ? ok(undefined) : wrong('field Source must not be specified');
    case 'image':
    case 'npipe':
    case 'cluster':
      return refuse(
        501,
        `real Docker has mounts of type ${JSON.stringify(type)}, but this room does not simulate them`,
      );
    default:
      return wrong('mount type unknown');
  }
}

/** What the daemon checks of the path of `--tmpfs`. */
export function checkTmpfs(target: string): Result<void> {
  if (isRoot(target)) return refuse(400, "invalid specification: destination can't be '/'");
  return target.startsWith('/') ? ok(undefined) : refuse(400, notAbsolute(target));
}

function notAbsolute(path: string): string {
  return `invalid mount path: '${path}' mount path must be absolute`;
}

function isRoot(path: string): boolean {
  return path !== '' && path.startsWith('/') && normalisePath(path) === '/';
}

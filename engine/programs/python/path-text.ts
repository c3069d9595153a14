import { atOnce } from './at-once';
import { call } from './call';
import { raise } from './errors';
import { Foreign, ofClass, typeName, type Value } from './values';

/** The text of a path: a string, or something that has one (`pathlib`). */
export function pathText(path: Value): string {
  if (typeof path === 'string') return path;
  const method = ofClass(path, '__fspath__');
  if (method !== undefined) return String(atOnce(call(method, [path])));
  if (path instanceof Foreign && typeof path.inside === 'string') return path.inside;
  return raise('TypeError', `expected str, bytes or os.PathLike object, not ${typeName(path)}`);
}

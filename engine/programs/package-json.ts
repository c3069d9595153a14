import { dirname } from '../model/path';
import type { Surroundings } from './program';
import { LONGEST_SETTINGS, readText } from './static-files';

/** What programs of the Node world read in a package.json. Fields of another type than expected are left out. */
export interface PackageJson {
  name: string;
  version: string;
  main: string | null;
  isModule: boolean;
  scripts: ReadonlyMap<string, string>;
}

/** Reads the package.json of a directory; null when there is none, a string with the complaint when it is no JSON. */
export function packageJson(around: Surroundings, directory: string): PackageJson | string | null {
  const text = readText(around, `${directory}/package.json`, LONGEST_SETTINGS);
  if (text === null) return null;
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  const fields = typeof parsed === 'object' && parsed !== null ? (parsed as Record<string, unknown>) : {};
  const textOf = (name: string, otherwise: string) => {
    const value = fields[name];
    return typeof value === 'string' ? value : otherwise;
  };
  const scripts = typeof fields.scripts === 'object' && fields.scripts !== null ? Object.entries(fields.scripts) : [];
  return {
    name: textOf('name', ''),
    version: textOf('version', ''),
    main: textOf('main', '') || null,
    isModule: fields.type === 'module',
    scripts: new Map(scripts.filter((pair): pair is [string, string] => typeof pair[1] === 'string')),
  };
}

/** The nearest package.json at or above a directory. */
export function nearestPackageJson(around: Surroundings, directory: string): PackageJson | null {
  for (let at = directory; ; at = dirname(at)) {
    const found = packageJson(around, at);
    if (found !== null && typeof found !== 'string') return found;
    if (at === '/') return null;
  }
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '#server/project-root';

interface LockedPackage {
  optionalDependencies?: Record<string, string>;
}

/**
 * Packages with native code bring one optional package for each platform. npm leaves out of the lock file those that it
 * could not find when the lock was written, and then nobody on such a platform ever gets them: `npm start` fails there.
 */
test('package-lock.json has the packages of every platform', () => {
  const { packages }: { packages: Record<string, LockedPackage> } = JSON.parse(
    readFileSync(join(projectRoot, 'package-lock.json'), 'utf8'),
  );
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter((name) => !isInstalledFor(path, name, packages)),
  );
  expect(missing).toEqual([]);
});

/** Looks for a package as Node does from `path`: in its own node_modules, then in those of the folders above. */
function isInstalledFor(path: string, name: string, packages: Record<string, LockedPackage>): boolean {
  if (`${path}/node_modules/${name}` in packages || `node_modules/${name}` in packages) return true;
  const parent = path.lastIndexOf('/node_modules/');
  return parent >= 0 && isInstalledFor(path.slice(0, parent), name, packages);
}

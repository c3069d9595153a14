import { withBuildLock } from './build-lock.mjs';
import { installDependencies } from './dependencies.mjs';
import { generatePrismaClient } from './prisma-client.mjs';
import { buildScreens } from './screens.mjs';
import { bundleServer } from './server-bundle.mjs';

/**
 * Makes whatever is missing or stale: packages, the Prisma client and, with `build`, the server's bundle and the screens.
 * @param {{ devDependencies: boolean, build: boolean }} options
 */
export function prepare({ devDependencies, build }) {
  return withBuildLock(async () => {
    await installDependencies({ devDependencies });
    await generatePrismaClient();
    if (!build) return;
    await bundleServer();
    await buildScreens();
  });
}

import { defineConfig } from 'vitest/config';
import { LongestFirst } from './tests/longest-first.mjs';

/**
 * Unit tests stand beside their source; what spans modules is in tests/; what drives browsers is in tests/e2e/, each file
 * with a browser of its own and most with a server that they share.
 */
export default defineConfig({
  test: {
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    // How long something takes is no test's business: on a busy machine it takes long.
    testTimeout: 300_000,
    expect: { poll: { timeout: 60_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['{engine,server,app,lessons}/**/*.test.{ts,tsx}'],
          // Files share a worker and the modules loaded in it, as rooms share a server: loading them anew for each file
          // took longer than the tests.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'spanning',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/e2e/**', 'tests/bench/**'],
          // As above.
          isolate: false,
          // Databases are started.
          hookTimeout: 300_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['tests/e2e/*.test.ts'],
          globalSetup: ['tests/e2e/shared-server.ts'],
          hookTimeout: 300_000,
        },
      },
    ],
  },
});

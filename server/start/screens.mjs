import { printFirstLoad } from './first-load.mjs';
import { packScreens } from './pack-screens.mjs';
import { runCommand } from './run-command.mjs';
import { whenStale } from './when-stale.mjs';

/** Builds the screens with Next. */
export function buildScreens() {
  return whenStale({
    name: 'screens',
    inputs: [
      'app',
      'engine',
      'server/protocol',
      'lessons',
      'public',
      'server/start/pack-screens.mjs',
      'next.config.js',
      'postcss.config.mjs',
      'tsconfig.json',
      'package.json',
      'package-lock.json',
    ],
    output: '.next/BUILD_ID',
    async build() {
      console.log('Building the screens (when they have changed; about half a minute) …');
      await runCommand(process.execPath, ['node_modules/next/dist/bin/next', 'build'], {
        env: { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
      });
      await packScreens();
      printFirstLoad();
    },
  });
}

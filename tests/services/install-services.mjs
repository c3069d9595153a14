import { existsSync } from 'node:fs';
import { CommandFailed } from '../../server/start/command-failed.mjs';
import { runCommand } from '../../server/start/run-command.mjs';
import { chromiumPath, hasOwnChromium } from './chromium.mjs';
import { postgresBinaries } from './postgres-binaries.mjs';

/** Installs what the tests drive besides npm packages, where it is missing: a browser and a PostgreSQL server. */
export async function installServices() {
  if (chromiumPath() === null && !hasOwnChromium()) await installChromium();
  if (!process.env.DRYDOCK_TEST_DATABASE_URL && postgresBinaries() === null) await installPostgres();
}

async function installChromium() {
  console.log('Installing Chromium for the tests in the browser …');
  if (canUseApt()) await installWithApt('chromium');
  else await runCommand(process.execPath, ['node_modules/playwright/cli.js', 'install', 'chromium'], { show: true });
}

async function installPostgres() {
  if (!canUseApt()) {
    throw new CommandFailed(
      'The tests need a PostgreSQL server. Install one (Debian, Ubuntu: sudo apt-get install postgresql; macOS: brew ' +
        'install postgresql), or name one whose user may create databases in DRYDOCK_TEST_DATABASE_URL.',
    );
  }
  console.log('Installing PostgreSQL for the tests of the store …');
  await installWithApt('postgresql');
}

function canUseApt() {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

/** @param {string} name */
async function installWithApt(name) {
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await runCommand('apt-get', ['update', '-q'], { env });
  await runCommand('apt-get', ['install', '-y', '-q', '--no-install-recommends', name], { env });
}

import { spawn } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { CommandFailed } from './command-failed.mjs';
import { root } from './paths.mjs';
import { prepare } from './prepare.mjs';
import { bundledServer } from './server-bundle.mjs';

const usage =
  'Usage: npm start            build what is stale, then serve\n       npm start -- --dev   serve from the sources, restarting on change';

/** Prepares what is missing or stale, then becomes the server. @param {string[]} args */
export async function launch(args) {
  const dev = args.length === 1 && args[0] === '--dev';
  if (args.length > 0 && !dev) {
    console.error(usage);
    process.exitCode = 2;
    return;
  }
  process.chdir(root);
  process.env.NEXT_TELEMETRY_DISABLED = '1';
  process.env.NODE_ENV = dev ? 'development' : 'production';
  try {
    await prepare({ devDependencies: dev, build: !dev });
  } catch (error) {
    if (!(error instanceof CommandFailed)) throw error;
    console.error(error.message);
    process.exitCode = 1;
    return;
  }
  if (dev) serveFromSources();
  else await serve();
}

/** In this very process: signals reach the server without a go-between. */
async function serve() {
  process.setSourceMapsEnabled(true);
  await import(pathToFileURL(bundledServer).href);
}

function serveFromSources() {
  const tsx = 'node_modules/tsx/dist/cli.mjs';
  const child = spawn(process.execPath, [tsx, 'watch', '--clear-screen=false', 'server/main.ts'], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code) => {
    process.exitCode = code ?? 1;
  });
}

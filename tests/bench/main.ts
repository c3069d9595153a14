import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '#server/project-root';
import { load, machine } from './report/machine';
import { runClass } from './s1/run-s1';
import { runAppends } from './s6/run-s6';
import { runReplay } from './s9/run-s9';
import { runEngine } from './s11/run-s11';
import { runWall } from './s13/run-s13';
import { runLesson } from './s14/run-s14';
import { FULL, type Settings, SMOKE } from './settings';

const SCENARIOS: Record<string, (settings: Settings) => Promise<void>> = {
  S1: (settings) => runClass(settings, 20, 'S1: a class of 200, 20 commands a second'),
  S2: (settings) => runClass(settings, 200, 'S2: a burst of 200 commands a second'),
  S6: runAppends,
  S9: runReplay,
  S11: runEngine,
  S13: runWall,
  S14: runLesson,
};
const USAGE =
  'Usage: npm run bench -- [S1] [S2] [S6] [S9] [S11] [S13] [S14] [--pair] [--smoke] [--profile]   (all but S2 if none is named)';

const OPTIONS = ['--pair', '--smoke', '--profile'];

const asked = process.argv.slice(2);
const chosen = asked.filter((word) => !word.startsWith('--')).map((word) => word.toUpperCase());
const options = new Set(asked.filter((word) => word.startsWith('--')));
if (chosen.some((name) => !SCENARIOS[name]) || [...options].some((option) => !OPTIONS.includes(option))) {
  console.error(USAGE);
  process.exit(2);
}

const profile = join(projectRoot, '.drydock/profiles');
if (options.has('--profile')) mkdirSync(profile, { recursive: true });
const settings: Settings = {
  ...(options.has('--smoke') ? SMOKE : FULL),
  pair: options.has('--pair'),
  peers: existsSync(join(projectRoot, 'tests/bench/peers/node_modules/.bench')),
  bundles: import.meta.dirname,
  profile: options.has('--profile') ? profile : null,
};

console.log(`${machine()}, load average ${load()}, ${new Date().toISOString().slice(0, 10)}`);
const began = performance.now();
for (const name of chosen.length > 0 ? chosen : ['S1', 'S6', 'S9', 'S11', 'S13', 'S14']) {
  console.log(`\n${name}`);
  await SCENARIOS[name]?.(settings);
}
console.log(`Done in ${Math.round((performance.now() - began) / 1_000)} s, load average ${load()}.`);
if (settings.profile) console.log(`Processor profiles are in ${settings.profile}`);
process.exit(0);

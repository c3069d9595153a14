import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { gzipSync } from 'node:zlib';
import { root } from './paths.mjs';

const BUILD = join(root, '.next');

/** The screens that have a budget or are worth watching, by the page of the router that shows them. */
const SCREENS = {
  home: '/',
  bench: '/r/[code]',
  deck: '/r/[code]/teach',
  wall: '/r/[code]/wall',
  replay: '/replay/[id]',
};

/**
 * Gzipped bytes that a screen may have beyond the framework (decision 077).
 * @type {Readonly<Record<string, number>>}
 */
export const FIRST_LOAD_BUDGETS = { bench: 160_000, deck: 200_000, replay: 160_000 };

/**
 * What a browser fetches to show a screen for the first time, from the files of the finished build, in gzipped bytes:
 * `framework` is what Next gives every page (React, its client runtime, the loader of chunks), `scripts` and `styles` are
 * what the screen has beyond it. Fonts are apart, and parts that come when they are opened.
 * @returns {{ screen: string, framework: number, scripts: number, styles: number }[]}
 */
export function firstLoad() {
  /** @type {{ rootMainFiles: string[] }} */
  const { rootMainFiles } = JSON.parse(readFileSync(join(BUILD, 'build-manifest.json'), 'utf8'));
  const framework = new Set(rootMainFiles);
  return Object.entries(SCREENS).map(([screen, page]) => {
    const { entryJSFiles, entryCSSFiles } = manifestOf(page === '/' ? '/page' : `${page}/page`);
    // The page and the layout around it; `not-found` and errors come when there is one.
    const entries = [`[project]/app${page === '/' ? '' : page}/page`, '[project]/app/layout'];
    const scripts = new Set(entries.flatMap((entry) => entryJSFiles[entry] ?? []));
    const styles = new Set(entries.flatMap((entry) => (entryCSSFiles[entry] ?? []).map(({ path }) => path)));
    return {
      screen,
      framework: gzipped([...framework]),
      scripts: gzipped([...scripts].filter((file) => !framework.has(file))),
      styles: gzipped([...styles]),
    };
  });
}

/** Prints a line for each screen, and a warning for one that is over its budget. */
export function printFirstLoad() {
  const loads = firstLoad();
  console.log('First load, gzipped, beyond the framework (scripts + styles):');
  for (const { screen, framework, scripts, styles } of loads) {
    const line = `${kilobytes(scripts + styles)} (${kilobytes(scripts)} + ${kilobytes(styles)})`;
    console.log(`  ${screen.padEnd(8)}${line}, framework ${kilobytes(framework)}`);
    const budget = FIRST_LOAD_BUDGETS[screen];
    if (budget !== undefined && scripts + styles > budget) {
      console.warn(`  It is over its ${kilobytes(budget)}: load what is not seen at first when it is opened.`);
    }
  }
}

/** @param {string} page as the router names it: `/r/[code]/page` */
function manifestOf(page) {
  const file = join(BUILD, 'server/app', `${page}_client-reference-manifest.js`);
  /** @type {{ __RSC_MANIFEST?: Record<string, { entryJSFiles: Record<string, string[]>, entryCSSFiles: Record<string, { path: string }[]> }> }} */
  const sandbox = {};
  runInNewContext(readFileSync(file, 'utf8'), { globalThis: sandbox });
  const manifest = sandbox.__RSC_MANIFEST?.[page];
  if (!manifest) throw new Error(`${file} does not tell what ${page} loads: has Next changed its manifests?`);
  return manifest;
}

/** @param {readonly string[]} files below the build folder */
function gzipped(files) {
  return files.reduce((sum, file) => sum + gzipSync(readFileSync(join(BUILD, file)), { level: 9 }).length, 0);
}

/** @param {number} bytes */
function kilobytes(bytes) {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

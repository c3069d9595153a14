import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { EVENT_VERSION } from '#engine/room/event-version';
import type { StagedClass } from '../staged/staged-class';
import { CORPUS, corpusFile, foldLines, readCorpus } from './corpus';
import { playBranch, playEverything } from './play-everything';
import { toldState } from './told-state';

/*
 * `npm run corpus` records the classes of this version of events anew and tells of every recording what it leads to now.
 * Recordings of earlier versions are never made again: what changes in their words has been read differently.
 */

async function record(what: string, { log }: StagedClass): Promise<void> {
  const name = `v${EVENT_VERSION}-${what}`;
  const lines = log.map((event) => JSON.stringify(event));
  await writeFile(join(CORPUS, `${name}.drydock`), await corpusFile(name, lines));
  console.log(`${name}: ${lines.length} events`);
}

{
  await using everything = await playEverything();
  await record('class', everything);
  await using branch = await playBranch(everything);
  await record('branch', branch);
}
for (const { name, lines } of await readCorpus()) {
  await writeFile(join(CORPUS, `${name}.txt`), toldState(foldLines(lines)));
}

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { RoomState } from '#engine/model/room-state';
import { apply } from '#engine/room/apply';
import { emptyRoom } from '#engine/room/empty-room';
import { readEvent } from '#engine/room/event-codec';
import { projectRoot } from '#server/project-root';

/** Recordings by the version of their events: `v3-class.drydock`, and beside it in `v3-class.txt` what they lead to. */
export const CORPUS = join(projectRoot, 'tests', 'recording', 'corpus');

export interface CorpusRecording {
  /** `v3-class`. */
  readonly name: string;
  readonly version: number;
  /** One event a line as it was stored, `[seq, at, event]`. */
  readonly lines: readonly string[];
}

export async function readCorpus(): Promise<CorpusRecording[]> {
  const names = (await readdir(CORPUS)).filter((name) => name.endsWith('.drydock')).sort();
  return Promise.all(
    names.map(async (file) => {
      const text = (await promisify(gunzip)(await readFile(join(CORPUS, file)))).toString('utf8');
      const [, ...lines] = text.trimEnd().split('\n');
      return { name: file.replace(/\.drydock$/, ''), version: Number(/^v(\d+)-/.exec(file)?.[1]), lines };
    }),
  );
}

/** As a file of format 1: compressed lines of JSON, a header and the events. */
export function corpusFile(name: string, lines: readonly string[]): Promise<Buffer> {
  const room = { id: name, code: 'CORPUS', title: name };
  const header = { drydock: 'recording', version: 1, room, privates: 'all' };
  return promisify(gzip)(`${[JSON.stringify(header), ...lines].join('\n')}\n`, { level: 9 });
}

/** What the events add up to, read as from a store. */
export function foldLines(lines: readonly string[]): RoomState {
  const state = emptyRoom('all');
  for (const line of lines) {
    const [seq, at, event] = JSON.parse(line) as [number, number, unknown];
    apply(state, seq, at, readEvent(JSON.stringify(event)));
  }
  return state;
}

import { type AsyncZippable, strToU8, zip } from 'fflate';
import type { TakeHome, TakenFile } from '#engine/results/take-home';
import { safePaths } from './safe-paths';

/** All that somebody takes home as one file: the script, their files in `files/`, and the rest as JSON. */
export function takeHomeZip(home: TakeHome, script: string): Promise<Blob> {
  const paths = safePaths(home.files.map(({ path }) => path));
  const { files: _, ...rest } = home;
  const entries: AsyncZippable = {
    'commands.sh': [strToU8(script), { os: 3, attrs: 0o755 << 16 }],
    'take-home.json': strToU8(`${JSON.stringify(rest, null, 2)}\n`),
  };
  for (const [index, file] of home.files.entries()) entries[`files/${paths[index]}`] = bytes(file);
  return new Promise((done, failed) =>
    zip(entries, { level: 6 }, (error, data) =>
      error ? failed(error) : done(new Blob([data as Uint8Array<ArrayBuffer>], { type: 'application/zip' })),
    ),
  );
}

function bytes({ text, base64 }: TakenFile): Uint8Array {
  if (text !== undefined) return strToU8(text);
  return Uint8Array.from(atob(base64 ?? ''), (letter) => letter.charCodeAt(0));
}

import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { WholeLines } from '#engine/room/whole-lines';
import type { SoloServer } from './solo-server';
import { StudentShell } from './student-shell';

/** Runs the lines of a pipe or a file one after another, like a shell that nobody sits at; answers the last exit code. */
export async function scriptMode(
  server: SoloServer,
  streams: { input: Readable; stdout: Writable; stderr: Writable },
): Promise<number> {
  const input = createInterface({ input: streams.input })[Symbol.asyncIterator]();
  await using shell = await StudentShell.open(server);
  const lines = new WholeLines();
  let code = 0;
  const run = async (line: string | null) => {
    if (line === null || line.trim() === '') return;
    code = (await shell.run(line, (stream, text) => streams[stream].write(text))).code;
  };
  for await (const text of input) {
    const line = lines.add(text);
    const exit = line === null ? null : /^\s*exit(?:\s+(\d+))?\s*$/.exec(line);
    if (exit) return exit[1] === undefined ? code : Number(exit[1]) % 256;
    await run(line);
  }
  await run(lines.take());
  return code;
}

import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { SoloServer } from './solo-server';
import { StudentShell } from './student-shell';

/**
 * The shell as a program for checkers of recorded sessions: a line of JSON in (`{"line": "docker ps"}`), a line of JSON
 * out (`{"stdout", "stderr", "code"}`), until the input ends. Sleeps and waits take no real time.
 */
export async function protocolMode(
  input: Readable,
  output: Writable,
  options: { hub?: boolean } = {},
): Promise<number> {
  // Reading begins first: waiting input is what keeps this process alive while nothing runs.
  const lines = createInterface({ input })[Symbol.asyncIterator]();
  await using server = new SoloServer({ leaping: true });
  await using shell = await StudentShell.openEmpty(server, options);
  for await (const text of lines) {
    if (text.trim() === '') continue;
    output.write(`${JSON.stringify(await answer(shell, text))}\n`);
  }
  return 0;
}

async function answer(shell: StudentShell, text: string) {
  const line = lineOf(text);
  if (line === null) return { stdout: '', stderr: 'expected {"line": "…"}\n', code: 2 };
  try {
    return await shell.run(line);
  } catch (error) {
    return { stdout: '', stderr: `${error instanceof Error ? error.message : String(error)}\n`, code: 1 };
  }
}

function lineOf(text: string): string | null {
  try {
    const { line } = JSON.parse(text) as { line?: unknown };
    return typeof line === 'string' ? line : null;
  } catch {
    return null;
  }
}

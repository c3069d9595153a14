/**
 * The student's shell as a program: a line of JSON in (`{"line": "docker ps"}`), a line of JSON out
 * (`{"stdout", "stderr", "code"}`), so that checkers of recorded sessions can drive it.
 */
import { createInterface } from 'node:readline';
import { StudentShell } from './student-shell';

// Reading begins first: waiting input is what keeps this process alive while nothing runs.
const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
const shell = await StudentShell.open();
for await (const input of lines) {
  const { line } = JSON.parse(input) as { line: string };
  process.stdout.write(`${JSON.stringify(await shell.run(line))}\n`);
}
await shell[Symbol.asyncDispose]();
process.exit(0);

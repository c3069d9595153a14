import { expect } from 'vitest';
import type { Step, StudentShell } from '#server/shell/student-shell';

/** A line that is typed and what matters of its answer: text in the output, and the exit code, 0 where none is given. */
export type TypedLine = readonly [line: string, wanted?: string | RegExp | ((step: Step) => void), code?: number];

/** Types the lines one after the other; each has to answer as the tutorial says. */
export async function follow(shell: StudentShell, lines: readonly TypedLine[]): Promise<void> {
  for (const [line, wanted, code = 0] of lines) {
    const step = await shell.run(line);
    const said = `${step.stdout}${step.stderr}`;
    expect([line, step.code, said]).toEqual([line, code, said]);
    if (typeof wanted === 'function') wanted(step);
    else if (typeof wanted === 'string') expect([line, said]).toEqual([line, expect.stringContaining(wanted)]);
    else if (wanted) expect([line, said]).toEqual([line, expect.stringMatching(wanted)]);
  }
}

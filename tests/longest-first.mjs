import { relative } from 'node:path';
import { BaseSequencer } from 'vitest/node';

/**
 * Files that take far longer than their size would tell, the longest first: begun last, one of them would keep a single
 * core busy while the other has nothing left to do.
 */
const LONGEST = [
  'tests/bench.smoke.test.ts',
  'tests/contract/pglite-kill.test.ts',
  'tests/transcripts/recorded.test.ts',
  'tests/lessons/solved.test.ts',
  'tests/sandbox/limits.test.ts',
  'tests/e2e/accessible.test.ts',
  'tests/e2e/accessible-lesson.test.ts',
  'tests/e2e/every-control.test.ts',
  'tests/e2e/taught-lesson.test.ts',
  'tests/e2e/replay.test.ts',
];

/** Begins each project with these of its files, in this order; the others follow as Vitest would take them. */
export class LongestFirst extends BaseSequencer {
  /** @param {import('vitest/node').TestSpecification[]} files */
  async sort(files) {
    const place = ({ moduleId }) => {
      const n = LONGEST.indexOf(relative(this.ctx.config.root, moduleId));
      return n < 0 ? LONGEST.length : n;
    };
    // One project after the other, as Vitest has them; files that are equal stay as they come.
    return (await super.sort(files)).sort(
      (a, b) => a.project.name.localeCompare(b.project.name) || place(a) - place(b),
    );
  }
}

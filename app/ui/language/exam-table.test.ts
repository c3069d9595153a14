import { expect, test } from 'vitest';
import { EXAM_ROWS } from '#engine/claims/exam-table';
import { CATALOGUES } from './catalogues';

test.each(Object.entries(CATALOGUES))(
  'Q27 %s has words for both sides of every row of the table',
  (_, { examTable }) => {
    expect(Object.keys(examTable)).toEqual([...EXAM_ROWS]);
  },
);

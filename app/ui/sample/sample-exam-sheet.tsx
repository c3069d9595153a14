'use client';

import { ExamSheet } from '../claims/exam-sheet';
import { sampleClaims, sampleExamRows } from './sample-claims';

/** The printed sheet of a class; `fresh`: of one in which nothing has happened. */
export function SampleExamSheet({ fresh = false }: { fresh?: boolean }) {
  return (
    <ExamSheet
      title={fresh ? '' : 'One image, many containers'}
      date="15 January 2026"
      people={fresh ? 0 : 24}
      rows={fresh ? sampleExamRows.map(untried) : sampleExamRows}
      claims={fresh ? [] : sampleClaims}
      backHref="/look"
    />
  );
}

function untried(row: (typeof sampleExamRows)[number]): typeof row {
  const without = ({ claims, untried }: typeof row.image) => {
    const claim = claims[0];
    return {
      claims,
      findings: [],
      untried: untried ?? (claim === undefined ? null : { claim, step: null, asked: true }),
    };
  };
  return { ...row, image: without(row.image), container: without(row.container) };
}

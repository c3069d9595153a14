'use client';

import { useState } from 'react';
import { ClaimsBoard } from '../claims/claims-board';
import { ExamTable } from '../claims/exam-table';
import { sampleClaims, sampleExamRows, sampleMoments } from './sample-claims';

/** The board to be worked with and the table it ends in, as those who lead have them; `empty`: before a card is laid. */
export function SampleClaimsBoard({ empty = false }: { empty?: boolean }) {
  const [current, choose] = useState<number | null>(10);
  return (
    <main className="mx-auto flex max-w-[1100px] flex-col gap-6 p-4">
      <ClaimsBoard
        claims={empty ? [] : sampleClaims}
        current={empty ? null : current}
        size="deck"
        onChoose={choose}
        source={sampleMoments}
      />
      {!empty && <ExamTable rows={sampleExamRows} size="deck" current={current} source={sampleMoments} />}
    </main>
  );
}

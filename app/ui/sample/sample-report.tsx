'use client';

import { ReportScreen } from '../results/report-screen';
import { sampleResults, sampleResultsFresh } from './sample-results';

/** The report of a class of twelve, or of one in which nothing has happened; its files do not come. */
export function SampleReport({ fresh = false }: { fresh?: boolean }) {
  return (
    <ReportScreen results={fresh ? sampleResultsFresh : sampleResults} backHref="/look" onSave={async () => false} />
  );
}

import type { Metadata } from 'next';
import { ExamSheetRoute } from '../../../client/exam-sheet-route';

export const metadata: Metadata = { title: 'Exam sheet' };

export default async function ExamSheetPage({ params }: { params: Promise<{ code: string }> }) {
  const { code } = await params;
  return <ExamSheetRoute code={code.toUpperCase().replace('-', '')} />;
}

import { ExamSheetRoute } from '../../../client/exam-sheet-route';
import { pageTitle } from '../../../ui/language/page-title';

export const generateMetadata = pageTitle('claims');

export default async function ExamSheetPage({ params }: { params: Promise<{ code: string }> }) {
  const { code } = await params;
  return <ExamSheetRoute code={code.toUpperCase().replace('-', '')} />;
}

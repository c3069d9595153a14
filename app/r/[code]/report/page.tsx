import { ReportRoute } from '../../../client/report-route';
import { pageTitle } from '../../../ui/language/page-title';

export const generateMetadata = pageTitle('report');

export default async function ReportPage({ params }: { params: Promise<{ code: string }> }) {
  const { code } = await params;
  return <ReportRoute code={code.toUpperCase().replace('-', '')} />;
}

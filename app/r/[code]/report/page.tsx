import type { Metadata } from 'next';
import { ReportRoute } from '../../../client/report-route';

export const metadata: Metadata = { title: 'Class report' };

export default async function ReportPage({ params }: { params: Promise<{ code: string }> }) {
  const { code } = await params;
  return <ReportRoute code={code.toUpperCase().replace('-', '')} />;
}

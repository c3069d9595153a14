import { BenchRoute } from '../../client/bench-route';
import { pageTitle } from '../../ui/language/page-title';

export const generateMetadata = pageTitle('bench');

export default async function BenchPage({ params }: { params: Promise<{ code: string }> }) {
  const { code } = await params;
  return <BenchRoute code={code.toUpperCase().replace('-', '')} />;
}

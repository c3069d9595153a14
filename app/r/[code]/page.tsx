import type { Metadata } from 'next';
import { BenchRoute } from '../../client/bench-route';

export const metadata: Metadata = { title: 'Bench' };

export default async function BenchPage({ params }: { params: Promise<{ code: string }> }) {
  const { code } = await params;
  return <BenchRoute code={code.toUpperCase().replace('-', '')} />;
}

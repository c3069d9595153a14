import type { Metadata } from 'next';
import { TakeHomeRoute } from '../../../client/take-home-route';

export const metadata: Metadata = { title: 'Take home' };

export default async function TakeHomePage({ params }: { params: Promise<{ code: string }> }) {
  const { code } = await params;
  return <TakeHomeRoute code={code.toUpperCase().replace('-', '')} />;
}

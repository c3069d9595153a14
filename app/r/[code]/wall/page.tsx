import type { Metadata } from 'next';
import { WallRoute } from '../../../client/wall-route';

export const metadata: Metadata = { title: 'Wall' };

export default async function WallPage({ params }: { params: Promise<{ code: string }> }) {
  const { code } = await params;
  return <WallRoute code={code.toUpperCase().replace('-', '')} />;
}

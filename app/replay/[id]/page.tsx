import type { Metadata } from 'next';
import { ReplayRoute } from '../../client/replay-route';

export const metadata: Metadata = { title: 'Recording' };

export default async function ReplayPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  return <ReplayRoute roomId={id} />;
}

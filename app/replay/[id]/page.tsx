import type { Metadata } from 'next';
import { ReplayRoute } from './replay-route';

export const metadata: Metadata = { title: 'Replay' };

export default async function ReplayPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  return <ReplayRoute id={id} />;
}

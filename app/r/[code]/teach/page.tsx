import type { Metadata } from 'next';
import { DeckRoute } from '../../../client/deck-route';

export const metadata: Metadata = { title: 'Deck' };

export default async function DeckPage({ params }: { params: Promise<{ code: string }> }) {
  const { code } = await params;
  return <DeckRoute code={code.toUpperCase().replace('-', '')} />;
}

import { DeckRoute } from '../../../client/deck-route';
import { pageTitle } from '../../../ui/language/page-title';

export const generateMetadata = pageTitle('deck');

export default async function DeckPage({ params }: { params: Promise<{ code: string }> }) {
  const { code } = await params;
  return <DeckRoute code={code.toUpperCase().replace('-', '')} />;
}

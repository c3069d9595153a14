import { ReplayRoute } from '../../client/replay/replay-route';
import { pageTitle } from '../../ui/language/page-title';

export const generateMetadata = pageTitle('recording');

export default async function ReplayPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  return <ReplayRoute roomId={id} />;
}

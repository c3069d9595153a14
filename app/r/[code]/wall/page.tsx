import { WallRoute } from '../../../client/wall-route';
import { pageTitle } from '../../../ui/language/page-title';

export const generateMetadata = pageTitle('wall');

export default async function WallPage({ params }: { params: Promise<{ code: string }> }) {
  const { code } = await params;
  return <WallRoute code={code.toUpperCase().replace('-', '')} />;
}

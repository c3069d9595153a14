import { TakeHomeRoute } from '../../../client/take-home-route';
import { pageTitle } from '../../../ui/language/page-title';

export const generateMetadata = pageTitle('takeHome');

export default async function TakeHomePage({ params }: { params: Promise<{ code: string }> }) {
  const { code } = await params;
  return <TakeHomeRoute code={code.toUpperCase().replace('-', '')} />;
}

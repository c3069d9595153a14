import { HomeRoute } from './client/home-route';

export default async function HomePage({
  searchParams,
}: {
  searchParams: Promise<{ code?: string | string[]; resume?: string }>;
}) {
  const { code, resume } = await searchParams;
  return <HomeRoute code={typeof code === 'string' ? code : ''} resume={resume !== undefined} />;
}

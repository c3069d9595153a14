import { HomeRoute } from './client/home-route';

export default async function HomePage({ searchParams }: { searchParams: Promise<{ code?: string | string[] }> }) {
  const { code } = await searchParams;
  return <HomeRoute code={typeof code === 'string' ? code : ''} />;
}

import { HomeRoute } from './client/home-route';

type Asked = Readonly<Record<'code' | 'resume' | 'invite', string | string[] | undefined>>;

export default async function HomePage({ searchParams }: { searchParams: Promise<Asked> }) {
  const { code, resume, invite } = await searchParams;
  return (
    <HomeRoute
      code={typeof code === 'string' ? code : ''}
      resume={resume !== undefined}
      invite={typeof invite === 'string' && invite !== '' ? invite : undefined}
    />
  );
}

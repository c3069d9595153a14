import { redirect } from 'next/navigation';

/** The address in a link to join, with or without an invitation to lead: leads to the form with both filled in. */
export default async function JoinPage(props: {
  params: Promise<{ code: string }>;
  searchParams: Promise<{ invite?: string | string[] }>;
}) {
  const { code } = await props.params;
  const { invite } = await props.searchParams;
  redirect(`/?${new URLSearchParams({ code, ...(typeof invite === 'string' && { invite }) })}`);
}

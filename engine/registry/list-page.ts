/**
 * One page of a sorted list of the registry: `?n=` says how many, `last=` after which.
 * @returns `next` as the address of the following page, null at the end
 */
export function listPage(
  all: readonly string[],
  query: string,
  path: string,
): { page: readonly string[]; next: string | null } {
  const asked = new URLSearchParams(query);
  const last = asked.get('last') ?? '';
  const rest = last === '' ? all : all.filter((name) => name > last);
  const count = Number(asked.get('n') ?? '0');
  if (!Number.isInteger(count) || count <= 0 || count >= rest.length) return { page: rest, next: null };
  const page = rest.slice(0, count);
  return { page, next: `${path}?${new URLSearchParams({ last: page.at(-1) ?? '', n: String(count) })}` };
}

/** Why a build context cannot be fetched, or null for a folder or standard input. */
export function remotePlace(place: string): string | null {
  if (!/^(https?:\/\/|git:\/\/|git@|github\.com\/)/.test(place)) return null;
  return 'this room has no Internet to fetch a build context from';
}

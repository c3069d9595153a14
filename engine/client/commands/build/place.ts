/** Why a build context cannot be fetched, or null for a folder or standard input. */
export function remotePlace(place: string): string | null {
  if (!/^(https?:\/\/|git:\/\/|git@|github\.com\/)/.test(place)) return null;
  return 'this room has no Internet to fetch a build context from';
}

/** Why a `--platform` cannot be built for, or null. */
export function platformMistake(platform: string): string | null {
  if (/^(?:linux|amd64|x86_64|linux\/(?:amd64|x86_64|x86-64))?$/i.test(platform)) return null;
  return `real Docker can build for ${JSON.stringify(platform)}, but this room has linux/amd64 only`;
}

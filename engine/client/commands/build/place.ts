import { foreignPlatform, judgePlatform } from '../../../model/platform';

/** Why a build context cannot be fetched, or null for a folder or standard input. */
export function remotePlace(place: string): string | null {
  if (!/^(https?:\/\/|git:\/\/|git@|github\.com\/)/.test(place)) return null;
  return 'this room has no Internet to fetch a build context from';
}

/** Why a `--platform` cannot be built for, or null. */
export function platformMistake(platform: string): string | null {
  const judgement = platform === '' ? null : judgePlatform(platform);
  if (judgement?.kind === 'wrong') return judgement.why;
  return judgement?.kind === 'foreign' ? foreignPlatform(platform) : null;
}

import { foreignPlatform, judgePlatform } from '../../../model/platform';

/** Why `--platform` cannot be had, or null for this room's own, linux/amd64. */
export function platformMistake(platform: string): string | null {
  const judgement = platform === '' ? null : judgePlatform(platform);
  if (judgement?.kind === 'wrong') return `error parsing specified platform: ${judgement.why}`;
  return judgement?.kind === 'foreign' ? foreignPlatform(platform) : null;
}

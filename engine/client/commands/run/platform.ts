import { foreignPlatform, judgePlatform } from '../../../model/platform';

/**
 * Why `--platform` cannot be had, or null for this room's own, linux/amd64.
 *
 * @param before what the command says before the words about something that is no platform
 */
export function platformMistake(platform: string, before = 'error parsing specified platform: '): string | null {
  const judgement = platform === '' ? null : judgePlatform(platform);
  if (judgement?.kind === 'wrong') return `${before}${judgement.why}`;
  return judgement?.kind === 'foreign' ? foreignPlatform(platform) : null;
}

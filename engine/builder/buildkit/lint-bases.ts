import { judgePlatform } from '../../model/platform';
import { parseReference } from '../../model/reference';
import { BuildArgs } from '../build-args';
import { declareGlobals } from '../declare-globals';
import { didYouMean } from '../dockerfile/did-you-mean';
import type { Dockerfile } from '../dockerfile/instruction';
import { expandWord } from '../expand-word';
import { plainVariables } from './plain-variables';
import { PLATFORM_ARGS } from './platform-args';

/** What BuildKit finds questionable in FROM lines: their variables, as far as ARG lines give them values, and platforms. */
export function lintBases(
  { stages, globalArgs, escapeToken }: Dockerfile,
  warn: (rule: string, line: number, message: string) => void,
): void {
  const args = new BuildArgs([]);
  for (const [name, value] of PLATFORM_ARGS) args.declareGlobal(name, value);
  for (const step of globalArgs) if (!declareGlobals(args, step, escapeToken).ok) return;
  for (const { base, platform, name, line } of stages) {
    const byDefault = expandWord(base, (one) => args.globalValue(one), escapeToken);
    if (byDefault.ok && !parseReference(byDefault.value).ok) {
      const what = `Default value for ARG ${base} results in empty or invalid base image name`;
      if (plainVariables(base).length > 0) warn('InvalidDefaultArgInFrom', line, what);
    }
    for (const variable of [...plainVariables(base), ...plainVariables(platform ?? '')]) {
      if (args.isGlobal(variable)) continue;
      const known = didYouMean(variable, args.globalNames);
      warn('UndefinedArgInFrom', line, `FROM argument '${variable}' is not declared${known}`);
    }
    if (platform === null) continue;
    if (/^\$(?:TARGETPLATFORM|\{TARGETPLATFORM\})$/.test(platform)) {
      const what = `Setting platform to predefined ${platform} in FROM is redundant as this is the default behavior`;
      warn('RedundantTargetPlatform', line, what);
    }
    const isConstant = !platform.includes('$') && judgePlatform(platform).kind !== 'wrong';
    // A stage that is called after its platform means to have that one.
    const isMeant = platform.split('/').some((part) => name?.includes(part));
    if (isConstant && !isMeant) {
      const what = `FROM --platform flag should not use constant value ${JSON.stringify(platform)}`;
      warn('FromPlatformFlagConstDisallowed', line, what);
    }
  }
}

import { expect, test } from 'vitest';
import { testRoom } from '../../room/testing';
import { buildKit } from '../testing';

test.each([
  ['FROM busybox as one\nFROM one AS Two\nFROM two AS two', ['FromAsCasing', 'StageNameCasing', 'DuplicateStageName']],
  [
    'FROM busybox\nMAINTAINER me\nWORKDIR app\nENV A b',
    ['MaintainerDeprecated', 'WorkdirRelativePath', 'LegacyKeyValueFormat'],
  ],
  ['FROM busybox\nARG DB_PASSWORD\nENV API_TOKEN=x PUBLIC_KEY=y', ['SecretsUsedInArgOrEnv', 'SecretsUsedInArgOrEnv']],
  ['FROM busybox\nCOPY a $NONE/\nENV B=$PATH\nCMD sh', ['UndefinedVar', 'JSONArgsRecommended']],
  [
    'ARG TAG\nFROM --platform=linux/amd64 busybox AS one\nFROM --platform=$TARGETPLATFORM one',
    ['FromPlatformFlagConstDisallowed', 'RedundantTargetPlatform'],
  ],
  ['ARG TAG=latest\nFROM one:$TGA AS two\nFROM busybox', ['InvalidDefaultArgInFrom', 'UndefinedArgInFrom']],
  ['FROM busybox\nENV PORT=1 B=2\nEXPOSE $PROT\nLABEL a=$XYZXYZ', ['UndefinedVar', 'UndefinedVar']],
  [
    'FROM busybox\nRUN a \\\n\n b\nCMD ["a"]\nCMD ["b"]\nuser x',
    ['NoEmptyContinuation', 'MultipleInstructionsDisallowed', 'ConsistentInstructionCasing'],
  ],
])('I97 %j is warned of', (dockerfile, rules) => {
  const { screen } = buildKit(testRoom(), dockerfile, { files: { a: 'x' } });
  expect([...screen.matchAll(/^#1 WARN: (\w+): /gm)].map(([, rule]) => rule)).toEqual(rules);
  const heading = `\n \x1b[33m${rules.length} warnings found (use docker --debug to expand):\n\x1b[0m - ${rules[0]}: `;
  expect(screen).toContain(heading);
});

test('I97 a check line says which warnings are left out, and whether the others are an error', () => {
  const warned = 'FROM busybox\nMAINTAINER me\nCMD sh\n';
  const skipped = buildKit(testRoom(), `# check=skip=JSONArgsRecommended\n${warned}`);
  expect(skipped.screen).toContain('1 warning found');
  expect(buildKit(testRoom(), `# check=skip=all\n${warned}`).screen).not.toContain('found');
  expect(buildKit(testRoom(), `# check=skip=maintainerdeprecated;error=true\n${warned}`).outcome).toMatchObject({
    ok: false,
    message: 'ERROR: failed to solve: lint violation found for rules: JSONArgsRecommended',
  });
  expect(buildKit(testRoom(), `# check=error=true\nFROM busybox\n`).outcome.ok).toBe(true);
});

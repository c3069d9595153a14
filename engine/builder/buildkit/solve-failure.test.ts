import { expect, test } from 'vitest';
import { type TestSandbox, testRoom } from '../../room/testing';
import { buildKit } from '../testing';

test.each([
  ['FRM busybox', 'dockerfile parse error on line 1: unknown instruction: FRM (did you mean FROM?)', 1],
  ['FROM busybox\nENV MODE', 'dockerfile parse error on line 2: ENV must have two arguments', 2],
  ['FROM busybox\nCOPY a b /x', 'When using COPY with more than one source file, the destination must be', 2],
  ['FROM busybox\nEXPOSE abc', 'invalid containerPort: abc', 2],
  [
    'FROM busybox\nRUN --mount=type=foo,target=/x ls',
    'dockerfile parse error on line 2: unsupported mount type "foo"',
    2,
  ],
  [
    'FROM nosuch',
    'nosuch: failed to resolve source metadata for docker.io/library/nosuch:latest: pull access denied',
    1,
  ],
  ['FROM busybox\nCOPY ../nofile /', 'failed to compute cache key: failed to calculate checksum of ref', 2],
  ['FROM busybox\nRUN ["nosuch"]', 'process "nosuch" did not complete successfully: exit code: 127', 2],
  ['FROM busybox\nCOPY --chown=who a /', 'invalid user index: -1', 2],
  ['FROM busybox\nUSER who\nWORKDIR /x', 'invalid user index: -1', 3],
  ['FROM busybox\nCOPY https://example.com/a /', "source can't be a URL for COPY", 2],
  ['FROM busybox\nCOPY https://example.com/a.git /', "source can't be a git ref for COPY", 2],
  ['FROM busybox\nADD --checksum=sha1:1 a /', 'invalid checksum digest format', 2],
  [
    `FROM busybox\nADD --checksum=sha256:${'0'.repeat(64)} a /`,
    "checksum can't be specified for non-HTTP(S) sources",
    2,
  ],
  ['FROM busybox\nCOPY --from=$X /a /', 'failed to parse stage name "$X": invalid reference format', 2],
  ['FROM busybox\nCOPY --from=0 /a /', 'circular dependency detected on stage: stage-0', 2],
  [
    'FROM busybox AS a\nCOPY --from=c /a /\nFROM busybox AS b\nCOPY --from=a /a /\nFROM busybox AS c\nCOPY --from=b /a /',
    'circular dependency detected on stage: a',
    2,
  ],
  [
    'FROM busybox AS a\nCOPY --from=b /a /\nFROM busybox AS b\nFROM a',
    'cannot copy from stage "b", it needs to be defined before current stage "a"',
    2,
  ],
  ['ARG P\nFROM --platform=$P busybox', 'empty platform value from expression $P', 2],
  ['FROM --platform=x busybox', 'failed to parse platform x: "x": unknown operating system or architecture', 1],
  ['FROM --platform=linux/arm64 busybox', 'real Docker has images for other platforms such as "linux/arm64"', 1],
])('I94 %j fails with its lines marked', (dockerfile, message, line) => {
  const { outcome } = buildKit(testRoom(), dockerfile, { files: { a: 'x', b: 'y' } });
  expect(outcome).toMatchObject({ ok: false, kind: 'failed', code: 1 });
  const shown = outcome.ok ? '' : outcome.message;
  expect(shown).toContain(`ERROR: failed to solve: ${message}`);
  expect(shown).toMatch(new RegExp(`^Dockerfile:${line}\n--------------------\n`));
  expect(shown).toContain(` ${String(line).padStart(3)} | >>> ${dockerfile.split('\n')[line - 1]}\n`);
});

test('I94 a failing RUN repeats what it printed, and leaves nothing behind', () => {
  const room = testRoom();
  const sandbox: TestSandbox = (_, print) => {
    print('stderr', 'no such thing');
    return 3;
  };
  const { screen, outcome } = buildKit(room, 'FROM busybox\nRUN fail\n', { sandbox });
  expect(screen).toContain(`#5 0.000 no such thing
#5 ERROR: process "/bin/sh -c fail" did not complete successfully: exit code: 3
------
 > [2/2] RUN fail:
0.000 no such thing
------
`);
  expect(outcome).toMatchObject({ code: 1 });
  expect(room.state.hosts.get('s1')?.images.size).toBe(1);
});

test('I31 a flag that only the image of a syntax line may know is refused by name', () => {
  const room = testRoom();
  const copy = 'FROM busybox\nCOPY --parents a /b/\n';
  expect(buildKit(room, copy).outcome).toMatchObject({
    ok: false,
    message: expect.stringMatching(/unknown flag: parents$/),
  });
  expect(buildKit(room, `# syntax=docker/dockerfile:1-labs\n${copy}`).outcome).toMatchObject({
    ok: false,
    message: expect.stringMatching(/unknown flag: parents \(with "# syntax=docker\/dockerfile:1-labs" real Docker may/),
  });
});

test('I94 an unknown number after --from is no image', () => {
  const { outcome } = buildKit(testRoom(), 'FROM busybox\nCOPY --from=7 /a /b\n');
  expect(outcome).toMatchObject({ message: 'ERROR: failed to solve: invalid stage index 7' });
});

test.each([
  ['UPPER', 'repository name must be lowercase'],
  ['a:b:c', 'invalid reference format'],
])('I94 the tag %s is refused before anything is shown', (tag, why) => {
  const { outcome, screen } = buildKit(testRoom(), 'FROM busybox\n', { tags: [tag] });
  expect(screen).toBe('');
  expect(outcome).toMatchObject({ message: `ERROR: invalid tag "${tag}": ${why}` });
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stockWithCatalogue } from '../../catalogue/testing';
import type { BuildOutcome } from '../../daemon/api/build-outcome';
import type { BuildRequest } from '../../daemon/api/build-request';
import { forgetBrokenSteps } from '../../daemon/images/forget-broken-steps';
import { imageHistory } from '../../daemon/images/image-history';
import { removeImage } from '../../daemon/images/remove-image';
import type { Change } from '../../model/file-tree';
import { resolvePath } from '../../model/path';
import { type TestRoom, type TestSandbox, testRoom } from '../../room/testing';
import { solve } from './solve';

const BASE: BuildRequest = {
  version: 2,
  dockerfile: 'Dockerfile',
  context: new Map(),
  tags: [],
  buildArgs: [],
  labels: [],
  target: null,
  noCache: false,
  pull: false,
};

interface Solved {
  outcome: BuildOutcome;
  screen: string;
  /** Its vertices with how they ended: `[2/3] COPY a .: CACHED`. */
  steps: string[];
}

type Options = { files?: Record<string, string>; sandbox?: TestSandbox } & Partial<BuildRequest>;

function build(room: TestRoom, dockerfile: string, { files = {}, sandbox, ...request }: Options = {}): Solved {
  const context = new Map<string, Change>();
  for (const [path, text] of Object.entries(files)) context.set(resolvePath('/', path), room.file(text));
  let screen = '';
  const output = {
    stream(text: string) {
      screen += text;
    },
  };
  room.now += 1000;
  const talk = solve(() => room.context(), { ...BASE, context, ...request }, dockerfile, output);
  const outcome = room.converse(talk, undefined, sandbox);
  const steps = [...screen.matchAll(/^#(\d+) (\[(?!internal).*)$/gm)].map(
    ([, number, title]) => `${title}: ${new RegExp(`^#${number} (CACHED|DONE|ERROR)`, 'm').exec(screen)?.[1]}`,
  );
  return { outcome, screen, steps };
}

/** A sandbox in which every command adds a line to a file of its own files. */
function writing(room: TestRoom, path: string, text: string): TestSandbox {
  return (run, print) => {
    print('stdout', `wrote ${path}\n`);
    room.tx().emit({ type: 'files.changed', seat: run.seat, target: run.target, edits: [[path, room.file(text)]] });
    return 0;
  };
}

function textOf(room: TestRoom, reference: string, path: string): string | null {
  for (const diffId of [...room.image(reference).diffIds].reverse()) {
    const change = room.blobs.layer(diffId)?.get(path);
    if (change?.kind === 'file' && change.content) return new TextDecoder().decode(room.blobs.get(change.content));
  }
  return null;
}

test('I90 the screen of a build is that of plain progress', () => {
  const room = testRoom();
  const { screen, outcome } = build(room, 'FROM busybox\nCOPY a /a\nENV X=1\nRUN make $X\nCMD ["sh"]\n', {
    files: { a: 'one' },
    sandbox: writing(room, '/made', 'x'),
    tags: ['kit:1'],
  });
  const id = outcome.ok ? outcome.image : '';
  expect(screen).toBe(`#0 building with "default" instance using docker driver

#1 [internal] load build definition from Dockerfile
#1 transferring dockerfile: 85B done
#1 DONE 0.0s

#2 [internal] load metadata for docker.io/library/busybox:latest
#2 DONE 0.0s

#3 [internal] load .dockerignore
#3 transferring context: 2B done
#3 DONE 0.0s

#4 [1/3] FROM docker.io/library/busybox:latest
#4 DONE 0.0s

#5 [internal] load build context
#5 transferring context: 29B done
#5 DONE 0.0s

#6 [2/3] COPY a /a
#6 DONE 0.0s

#7 [3/3] RUN make 1
#7 0.000 wrote /made
#7 DONE 0.0s

#8 exporting to image
#8 exporting layers
#8 exporting layers done
#8 writing image ${id} done
#8 naming to docker.io/library/kit:1 done
#8 DONE 0.0s
`);
  expect(textOf(room, 'kit:1', '/made')).toBe('x');
  expect(room.state.hosts.get('s1')?.containers.size).toBe(0);
  expect(room.state.privates.get('s1')?.uppers.size).toBe(0);
});

test('I91 built again all is cached and the image the same; a changed file misses from its COPY on, configuration never', () => {
  const room = testRoom();
  const dockerfile = 'FROM busybox\nRUN one\nCOPY a /a\nRUN two\nLABEL a=b\n';
  const first = build(room, dockerfile, { files: { a: 'one' } });
  expect(first.steps.slice(1)).toEqual(['[2/4] RUN one: DONE', '[3/4] COPY a /a: DONE', '[4/4] RUN two: DONE']);
  const again = build(room, dockerfile, { files: { a: 'one' } });
  expect(again.steps.slice(1)).toEqual(['[2/4] RUN one: CACHED', '[3/4] COPY a /a: CACHED', '[4/4] RUN two: CACHED']);
  expect(again.outcome).toEqual(first.outcome);
  const changed = build(room, dockerfile, { files: { a: 'two' } });
  expect(changed.steps.slice(1)).toEqual(['[2/4] RUN one: CACHED', '[3/4] COPY a /a: DONE', '[4/4] RUN two: DONE']);
  const relabelled = build(room, `FROM busybox\nLABEL first=1\n${dockerfile.slice(13)}`, { files: { a: 'one' } });
  expect(relabelled.steps.slice(1).every((step) => step.endsWith('CACHED'))).toBe(true);
  const fresh = build(room, dockerfile, { files: { a: 'one' }, noCache: true });
  expect(fresh.screen).not.toContain('CACHED');
  expect(room.state.hosts.get('s1')?.buildCache.size).toBe(5);
});

test('I92 RUN and WORKDIR always make layers; history is BuildKit’s and knows no images below', () => {
  const room = testRoom();
  build(room, 'FROM busybox\nARG V=1\nWORKDIR /bin\nRUN true\nEXPOSE 80 53/udp\nENTRYPOINT ["ls"]\n', {
    tags: ['kit'],
  });
  const image = room.image('kit:latest');
  expect(image.diffIds).toHaveLength(3);
  expect(image.diffIds.at(-1)).toBe('sha256:5f70bf18a086007016e948b04aed3b82103a36bea41755b6cddfaf10ace3c6ef');
  const history = imageHistory(room.context(), 'kit');
  expect(history.ok && history.value.slice(0, 5).map(({ createdBy, id, comment }) => [createdBy, id, comment])).toEqual(
    [
      ['ENTRYPOINT ["ls"]', image.id, 'buildkit.dockerfile.v0'],
      ['EXPOSE map[53/udp:{} 80/tcp:{}]', '<missing>', 'buildkit.dockerfile.v0'],
      ['RUN |1 V=1 /bin/sh -c true # buildkit', '<missing>', 'buildkit.dockerfile.v0'],
      ['WORKDIR /bin', '<missing>', 'buildkit.dockerfile.v0'],
      ['ARG V=1', '<missing>', 'buildkit.dockerfile.v0'],
    ],
  );
});

test('I93 only the stages that the target needs are built', () => {
  const room = testRoom();
  const dockerfile = `FROM busybox AS base
RUN base
FROM busybox AS unused
RUN unused
FROM base AS tools
RUN tools
FROM busybox
COPY --from=tools /made /a
COPY --from=1 /b /b
`;
  const sandbox = writing(room, '/made', 'x');
  const one = build(room, dockerfile.replace('COPY --from=1 /b /b\n', ''), { sandbox, tags: ['staged'] });
  expect(one.steps).toEqual([
    '[base 1/2] FROM docker.io/library/busybox:latest: DONE',
    '[base 2/2] RUN base: DONE',
    '[tools 1/1] RUN tools: DONE',
    '[stage-3 2/2] COPY --from=tools /made /a: DONE',
  ]);
  expect(textOf(room, 'staged:latest', '/a')).toBe('x');
  const target = build(room, dockerfile, { sandbox, target: 'base' });
  expect(target.steps.at(-1)).toBe('[base 2/2] RUN base: CACHED');
  expect(build(room, dockerfile, { target: 'zz' }).outcome).toMatchObject({
    message: 'ERROR: failed to solve: target stage "zz" could not be found',
  });
});

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
])('I94 %j fails with its lines marked', (dockerfile, message, line) => {
  const { outcome } = build(testRoom(), dockerfile, { files: { a: 'x', b: 'y' } });
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
  const { screen, outcome } = build(room, 'FROM busybox\nRUN fail\n', { sandbox });
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

test('I95 here-documents are scripts and files', () => {
  const room = testRoom();
  const seen: (readonly string[])[] = [];
  const sandbox: TestSandbox = ({ program }) => {
    if (program.kind === 'argv') seen.push(program.argv);
    return 0;
  };
  const dockerfile = `FROM busybox
ENV WHO=me
RUN <<EOF
one
two
EOF
RUN cat <<A > /x
text
A
COPY <<conf <<'raw' /etc/
for $WHO
conf
for $WHO
raw
`;
  const { screen } = build(room, dockerfile, { sandbox, tags: ['docs'] });
  expect(screen).toContain('[2/4] RUN <<EOF (one...)\n');
  expect(seen).toEqual([
    ['/bin/sh', '-c', 'one\ntwo\n'],
    ['/bin/sh', '-c', 'cat <<A > /x\ntext\nA'],
  ]);
  expect(textOf(room, 'docs:latest', '/etc/conf')).toBe('for me\n');
  expect(textOf(room, 'docs:latest', '/etc/raw')).toBe('for $WHO\n');
});

test('I96 a cache mount lasts from build to build and is in no layer; secrets, binds and tmpfs leave nothing', () => {
  const room = testRoom();
  const held: string[][] = [];
  const sandbox: TestSandbox = (run) => {
    const upper = room.state.privates.get('s1')?.uppers.get(run.target);
    held.push([...(upper?.keys() ?? [])].filter((path) => /^\/(cache|run|ctx)/.test(path)));
    const edits = [[`/cache/n${held.length}`, room.file('x')]] as const;
    room.tx().emit({ type: 'files.changed', seat: run.seat, target: run.target, edits });
    return 0;
  };
  const mounts = '--mount=type=cache,target=/cache --mount=type=secret,id=s --mount=type=bind,target=/ctx';
  const options = { sandbox, files: { a: '1' }, secrets: [['s', room.text('hush')] as const], tags: ['mounted'] };
  build(room, `FROM busybox\nRUN ${mounts} one\n`, options);
  build(room, `FROM busybox\nRUN ${mounts} two\n`, options);
  expect(held[0]).toEqual(expect.arrayContaining(['/cache', '/run/secrets/s', '/ctx', '/ctx/a']));
  expect(held[1]).toContain('/cache/n1');
  const top = room.blobs.layer(room.image('mounted:latest').diffIds.at(-1) ?? 'sha256:');
  expect([...(top?.keys() ?? [])]).toEqual([]);
  const missing = build(room, 'FROM busybox\nRUN --mount=type=secret,id=t,required=true x\n');
  expect(missing.outcome).toMatchObject({ message: expect.stringContaining('secret t: not found') });
});

test.each([
  ['FROM busybox as one\nFROM one AS Two\nFROM two AS two', ['FromAsCasing', 'StageNameCasing', 'DuplicateStageName']],
  [
    'FROM busybox\nMAINTAINER me\nWORKDIR app\nENV A b',
    ['MaintainerDeprecated', 'WorkdirRelativePath', 'LegacyKeyValueFormat'],
  ],
  ['FROM busybox\nARG DB_PASSWORD\nENV API_TOKEN=x PUBLIC_KEY=y', ['SecretsUsedInArgOrEnv', 'SecretsUsedInArgOrEnv']],
  ['FROM busybox\nCOPY a $NONE/\nENV B=$PATH\nCMD sh', ['UndefinedVar', 'JSONArgsRecommended']],
  [
    'FROM busybox\nRUN a \\\n\n b\nCMD ["a"]\nCMD ["b"]\nuser x',
    ['NoEmptyContinuation', 'MultipleInstructionsDisallowed', 'ConsistentInstructionCasing'],
  ],
])('I97 %j is warned of', (dockerfile, rules) => {
  const { screen } = build(testRoom(), dockerfile, { files: { a: 'x' } });
  expect([...screen.matchAll(/^#1 WARN: (\w+): /gm)].map(([, rule]) => rule)).toEqual(rules);
  const heading = `\n \x1b[33m${rules.length} warnings found (use docker --debug to expand):\n\x1b[0m - ${rules[0]}: `;
  expect(screen).toContain(heading);
});

test('I98 a base that is missing comes as layers only: the host gets no image of that name', () => {
  const room = testRoom();
  stockWithCatalogue(room.blobs);
  const { screen } = build(room, '# syntax=docker/dockerfile:1\nFROM node:20-alpine\nRUN x\n', { tags: ['mine'] });
  expect(screen).toContain('docker-image://docker.io/docker/dockerfile:1@sha256:');
  expect(screen).toMatch(
    /\[1\/2\] FROM docker.io\/library\/node:20-alpine@sha256:[0-9a-f]{64}\n#\d+ resolve .* done\n/,
  );
  expect([...(room.state.hosts.get('s1')?.tags.keys() ?? [])]).toEqual(['busybox:latest', 'mine:latest']);
  const removed = removeImage(room.context(), 'mine', { force: false, prune: true });
  expect(removed.ok && removed.value).toHaveLength(2);
});

test('I99 the cache of a host is bounded', () => {
  const room = testRoom();
  const lines = Array.from({ length: 310 }, (_, n) => `RUN step ${n}`);
  build(room, ['FROM busybox', ...lines].join('\n'));
  const cache = room.state.hosts.get('s1')?.buildCache;
  expect(cache?.size).toBe(300);
  expect([...(cache?.values() ?? [])].at(-1)?.description).toBe('mount / from exec /bin/sh -c step 309');
});

test('I94 Ctrl-C in a RUN leaves nothing behind', () => {
  const room = testRoom();
  const request = { ...BASE, context: new Map([['/a', room.file('x') as Change]]) };
  const dockerfile = 'FROM busybox\nRUN --mount=type=bind,target=/ctx sleep 9\n';
  const talk = solve(() => room.context(), request, dockerfile, { stream() {} });
  expect(talk.next().value).toMatchObject({ for: 'run' });
  expect(room.state.privates.get('s1')?.uppers.size).toBe(1);
  const lost = [...(room.state.privates.get('s1')?.uppers ?? [])];
  talk.return({ ok: false, kind: 'failed', message: '', code: 130 });
  expect(room.state.privates.get('s1')?.uppers.size).toBe(0);
  // The same after the process that kept the room has ended in the middle.
  const [[target = '', files = new Map()] = []] = lost;
  room.tx().emit({ type: 'files.changed', seat: 's1', target, edits: [['/x', room.file('x')], ...files] });
  forgetBrokenSteps(room.context());
  expect(room.state.privates.get('s1')?.uppers.size).toBe(0);
  expect(room.state.hosts.get('s1')?.buildCache.size).toBe(0);
});

const step = fc.oneof(
  fc.constantFrom('a', 'b').map((name) => `COPY ${name} /${name}`),
  fc.nat(5).map((n) => `RUN step ${n}`),
  fc.nat(5).map((n) => `ENV N=${n}`),
  fc.nat(5).map((n) => `LABEL n=${n}`),
  fc.constantFrom('/x', '/y').map((path) => `WORKDIR ${path}`),
  fc.constant('CMD ["sh"]'),
);

test('I91 whatever the steps are: built again all is cached and the image the same, and no configuration costs a COPY', () => {
  const property = fc.property(fc.array(step, { minLength: 1, maxLength: 8 }), (lines) => {
    const room = testRoom();
    const files = { a: 'one', b: 'two' };
    const dockerfile = ['FROM busybox', ...lines].join('\n');
    const first = build(room, dockerfile, { files });
    const again = build(room, dockerfile, { files });
    expect(again.outcome).toEqual(first.outcome);
    expect(again.steps.slice(1).every((one) => one.endsWith(': CACHED'))).toBe(true);
    const configured = ['FROM busybox', 'LABEL new=1', ...lines.filter((line) => !line.startsWith('ENV'))].join('\n');
    const same = build(room, configured, { files }).steps.slice(1);
    const upTo = same.findIndex((one) => / RUN /.test(one));
    expect(same.slice(0, upTo < 0 ? undefined : upTo).every((one) => one.endsWith(': CACHED'))).toBe(true);
  });
  fc.assert(property, { numRuns: 40 });
});

test('I31 a flag that only the image of a syntax line may know is refused by name', () => {
  const room = testRoom();
  const copy = 'FROM busybox\nCOPY --parents a /b/\n';
  expect(build(room, copy).outcome).toMatchObject({
    ok: false,
    message: expect.stringMatching(/unknown flag: parents$/),
  });
  expect(build(room, `# syntax=docker/dockerfile:1-labs\n${copy}`).outcome).toMatchObject({
    ok: false,
    message: expect.stringMatching(/unknown flag: parents \(with "# syntax=docker\/dockerfile:1-labs" real Docker may/),
  });
});

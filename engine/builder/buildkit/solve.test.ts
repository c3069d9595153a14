import { expect, test } from 'vitest';
import { stockWithCatalogue } from '../../catalogue/testing';
import { imageHistory } from '../../daemon/images/image-history';
import { removeImage } from '../../daemon/images/remove-image';
import { type TestSandbox, testRoom } from '../../room/testing';
import { buildKit, fileOf, writing } from '../testing';

test('I90 the screen of a build is that of plain progress', () => {
  const room = testRoom();
  const { screen, outcome } = buildKit(room, 'FROM busybox\nCOPY a /a\nENV X=1\nRUN make $X\nCMD ["sh"]\n', {
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
  expect(fileOf(room, 'kit:1', '/made')).toBe('x');
  expect(room.state.hosts.get('s1')?.containers.size).toBe(0);
  expect(room.state.privates.get('s1')?.uppers.size).toBe(0);
});

test('I92 RUN and WORKDIR always make layers; history is BuildKit’s and knows no images below', () => {
  const room = testRoom();
  buildKit(room, 'FROM busybox\nARG V=1\nWORKDIR /bin\nRUN true\nEXPOSE 80 53/udp\nENTRYPOINT ["ls"]\n', {
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
  const one = buildKit(room, dockerfile.replace('COPY --from=1 /b /b\n', ''), { sandbox, tags: ['staged'] });
  expect(one.steps).toEqual([
    '[base 1/2] FROM docker.io/library/busybox:latest: DONE',
    '[base 2/2] RUN base: DONE',
    '[tools 1/1] RUN tools: DONE',
    '[stage-3 2/2] COPY --from=tools /made /a: DONE',
  ]);
  expect(fileOf(room, 'staged:latest', '/a')).toBe('x');
  const target = buildKit(room, dockerfile, { sandbox, target: 'base' });
  expect(target.steps.at(-1)).toBe('[base 2/2] RUN base: CACHED');
  expect(buildKit(room, dockerfile, { target: 'zz' }).outcome).toMatchObject({
    message: 'ERROR: failed to solve: target stage "zz" could not be found',
  });
  expect(buildKit(room, dockerfile, { target: '0' }).outcome).toMatchObject({
    message: 'ERROR: failed to solve: target stage "0" could not be found',
  });
});

test('I98 a base that is missing comes as layers only: the host gets no image of that name', () => {
  const room = testRoom();
  stockWithCatalogue(room.blobs, 'node:20-alpine');
  const { screen } = buildKit(room, '# syntax=docker/dockerfile:1\nFROM node:20-alpine\nRUN x\n', { tags: ['mine'] });
  expect(screen).toContain('docker-image://docker.io/docker/dockerfile:1@sha256:');
  expect(screen).toMatch(
    /\[1\/2\] FROM docker.io\/library\/node:20-alpine@sha256:[0-9a-f]{64}\n#\d+ resolve .* done\n/,
  );
  expect([...(room.state.hosts.get('s1')?.tags.keys() ?? [])]).toEqual(['busybox:latest', 'mine:latest']);
  const removed = removeImage(room.context(), 'mine', { force: false, prune: true });
  expect(removed.ok && removed.value).toHaveLength(2);
});

test('I90 titles show a RUN with its quotes and what the shell may know, others as they were understood', () => {
  const room = testRoom();
  buildKit(room, 'FROM busybox\nONBUILD COPY a /a\n', { files: { a: 'x' }, tags: ['trigger'] });
  const { steps } = buildKit(
    room,
    `FROM trigger AS named
ENV V=1
COPY ["a", "/b c/"]
RUN echo '$V' "$V" $HOME
WORKDIR /x$NONE/$V
`,
    { files: { a: 'x' } },
  );
  expect(steps).toEqual([
    '[1/5] FROM docker.io/library/trigger:latest: DONE',
    '[2/5] ONBUILD COPY a /a: DONE',
    '[3/5] COPY [a, /b c/]: DONE',
    `[4/5] RUN echo '$V' "1" $HOME: DONE`,
    '[5/5] WORKDIR /x/1: DONE',
  ]);
  const two = buildKit(room, 'FROM busybox\nCOPY --from=trigger /bin/sh /s\n');
  expect(two.steps.at(-1)).toBe('[stage-0 2/2] COPY --from=trigger /bin/sh /s: DONE');
});

test('I152 WORKDIR’s directory belongs to the USER', () => {
  const room = testRoom();
  buildKit(room, 'FROM busybox\nUSER nobody\nWORKDIR /srv/app\n', { tags: ['own'] });
  const top = room.blobs.layer(room.image('own:latest').diffIds.at(-1) ?? 'sha256:');
  expect([...(top ?? [])]).toMatchObject([
    ['/srv', { uid: 65534, gid: 65534 }],
    ['/srv/app', { uid: 65534, gid: 65534 }],
  ]);
});

test('I92 history has the values of arguments, those of the stage below too, and no ONBUILD', () => {
  const room = testRoom();
  const dockerfile = `ARG GLOBAL=g
FROM busybox AS base
ARG GLOBAL
ARG GIVEN=1 NONE
ENV NONE=env
FROM base
ONBUILD RUN x
RUN show
`;
  const seen: string[][] = [];
  const sandbox: TestSandbox = ({ env }) => {
    seen.push(env.filter((entry) => /^(?:G|N)/.test(entry)).sort());
    return 0;
  };
  buildKit(room, dockerfile, { tags: ['args'], buildArgs: [['GIVEN', '2']], sandbox });
  expect(seen).toEqual([['GIVEN=2', 'GLOBAL=g', 'NONE=env']]);
  expect(
    room
      .image('args:latest')
      .history.slice(-4)
      .map(({ created_by }) => created_by),
  ).toEqual([
    'ARG GLOBAL=g',
    'ARG GIVEN=2 NONE',
    'ENV NONE=env',
    'RUN |3 GLOBAL=g GIVEN=2 NONE=env /bin/sh -c show # buildkit',
  ]);
});

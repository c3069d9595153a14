import { expect, test } from 'vitest';
import { imageHistory } from '../daemon/images/image-history';
import { type TestSandbox, testRoom } from '../room/testing';
import { buildClassic, fileOf, writing } from './testing';

test('I44 only steps that change files make layers', () => {
  const room = testRoom();
  buildClassic(
    room,
    `FROM busybox
ENV MODE=dev
COPY file.txt /file.txt
RUN echo made > /made
RUN true
WORKDIR /app
WORKDIR /tmp
EXPOSE 80
LABEL a=b
CMD ["cat", "/made"]
`,
    {
      files: { 'file.txt': 'data\n' },
      tags: ['layers'],
      sandbox: (run, print) =>
        run.program.kind === 'argv' && run.program.argv[2]?.includes('made')
          ? writing(room, '/made', 'made\n')(run, print)
          : 0,
    },
  );
  expect(room.image('layers:latest').diffIds).toHaveLength(4);
  const rows = imageHistory(room.context(), 'layers');
  expect(
    rows.ok && rows.value.slice(0, 9).map(({ createdBy, size }) => [createdBy.replace(/[0-9a-f]{64}/, 'SUM'), size]),
  ).toEqual([
    ['/bin/sh -c #(nop)  CMD ["cat" "/made"]', 0],
    ['/bin/sh -c #(nop)  LABEL a=b', 0],
    ['/bin/sh -c #(nop)  EXPOSE 80', 0],
    ['/bin/sh -c #(nop) WORKDIR /tmp', 0],
    ['/bin/sh -c #(nop) WORKDIR /app', 0],
    ['/bin/sh -c true', 0],
    ['/bin/sh -c echo made > /made', 5],
    ['/bin/sh -c #(nop) COPY file:SUM in /file.txt ', 5],
    ['/bin/sh -c #(nop)  ENV MODE=dev', 0],
  ]);
});

test('I51 configuration: variables, ENTRYPOINT resets an inherited CMD, later ones win', () => {
  const room = testRoom();
  buildClassic(
    room,
    'FROM busybox\nENV HOME_DIR=/srv MODE="two words"\nWORKDIR $HOME_DIR/app\nUSER nobody\nVOLUME /data\nCMD echo $MODE\n',
    { tags: ['parent'] },
  );
  buildClassic(
    room,
    'FROM parent\nENTRYPOINT ["echo"]\nEXPOSE 8080/udp 80\nLABEL a="x y" b=z\nSTOPSIGNAL SIGINT\nHEALTHCHECK --interval=5s --start-interval=1s CMD true\n',
    { tags: ['child'] },
  );
  expect(room.image('parent:latest').config).toMatchObject({
    Cmd: ['/bin/sh', '-c', 'echo $MODE'],
    WorkingDir: '/srv/app',
    User: 'nobody',
    Volumes: ['/data'],
  });
  expect(room.image('parent:latest').config.Env).toContain('MODE=two words');
  expect(room.image('child:latest').config).toMatchObject({
    Cmd: null,
    Entrypoint: ['echo'],
    ExposedPorts: ['80/tcp', '8080/udp'],
    Labels: [
      ['a', 'x y'],
      ['b', 'z'],
    ],
    StopSignal: 'SIGINT',
    Healthcheck: { Test: ['CMD-SHELL', 'true'], Interval: 5e9, StartInterval: 1e9 },
  });
});

test('I52 a global ARG reaches FROM, and a stage only when declared there', () => {
  const room = testRoom();
  const seen: string[][] = [];
  const sandbox: TestSandbox = ({ env }) => {
    seen.push(env.filter((entry) => entry.startsWith('BASE=')));
    return 0;
  };
  const { screen } = buildClassic(room, 'ARG BASE=busybox\nFROM $BASE\nRUN one\nARG BASE\nRUN two\n', { sandbox });
  expect(screen).toContain('Step 1/5 : ARG BASE=busybox\nStep 2/5 : FROM $BASE\n ---> ID\n');
  expect(seen).toEqual([[], ['BASE=busybox']]);
});

test('I53 ONBUILD lines are carried out by the image that builds on it', () => {
  const room = testRoom();
  buildClassic(room, 'FROM busybox\nONBUILD COPY a /a\nONBUILD ENV B=1\n', { tags: ['base'] });
  const { screen } = buildClassic(room, 'FROM base\n', { files: { a: 'x' }, tags: ['made'] });
  expect(screen).toContain('# Executing 2 build triggers\n');
  expect(fileOf(room, 'made:latest', '/a')).toBe('x');
  expect(room.image('made:latest').config.OnBuild).toBeUndefined();
});

test('I86 the daemon warns in red: unused arguments and empty lines within an instruction; a second HEALTHCHECK is noted', () => {
  const { screen } = buildClassic(
    testRoom(),
    'FROM busybox\nRUN a \\\n\n  b\nHEALTHCHECK CMD true\nHEALTHCHECK NONE\n',
    {
      buildArgs: [['X', '1']],
    },
  );
  expect(screen).toContain('\x1b[91m[WARNING]: Empty continuation line found in: RUN a   b\n');
  expect(screen).toContain('future release.\n\x1b[0mStep 1/4 : FROM busybox\n');
  expect(screen).toContain('\x1b[91m[Warning] One or more build-args [X] were not consumed\n\x1b[0m');
  expect(screen).toContain('Note: overriding previous HEALTHCHECK: [CMD-SHELL true]\n');
});

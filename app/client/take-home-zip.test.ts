import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { TakeHome } from '#engine/results/take-home';
import { sampleTakeHome } from '../ui/sample/sample-results';
import { takeHomeZip } from './take-home-zip';

test('everything is in the file: the script, the files where they belong, the rest as JSON', async () => {
  const home: TakeHome = {
    ...sampleTakeHome,
    files: [
      { path: 'web/Dockerfile', text: 'FROM nginx\n' },
      { path: '../../out', text: 'no' },
      { path: 'web/logo.png', base64: btoa('\u00ff\u0000\u0001') },
    ],
  };
  const packed = unzipSync(new Uint8Array(await (await takeHomeZip(home, '#!/usr/bin/env bash\n')).arrayBuffer()));
  expect(Object.keys(packed).sort()).toEqual([
    'commands.sh',
    'files/out',
    'files/web/Dockerfile',
    'files/web/logo.png',
    'take-home.json',
  ]);
  expect(strFromU8(packed['commands.sh'] as Uint8Array)).toBe('#!/usr/bin/env bash\n');
  expect([...(packed['files/web/logo.png'] as Uint8Array)]).toEqual([255, 0, 1]);
  expect(JSON.parse(strFromU8(packed['take-home.json'] as Uint8Array))).toMatchObject({ learner: { name: 'Ana' } });
});

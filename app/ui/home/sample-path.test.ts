import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { openFile } from '../../client/replay/open-file';
import { wantedMoment } from '../../client/replay/wanted-moment';
import { SAMPLE_PATH } from './sample-path';

test('the first page leads into the class where its many containers begin to come, so that something is there at once', async () => {
  const bytes = await readFile(new URL('../../../lessons/demonstration.drydock', import.meta.url));
  const opened = await openFile(new Blob([new Uint8Array(bytes)]));
  if ('trouble' in opened) throw new Error(JSON.stringify(opened.trouble));
  const { overview } = await opened.source.manifest();
  const { seq, plays } = wantedMoment(new URL(SAMPLE_PATH, 'http://localhost').search);
  expect(plays).toBe(true);
  const led = overview.markers.findIndex((marker) => marker.seq === seq);
  expect(overview.markers[led]).toMatchObject({ kind: 'first-run', image: 'web-app:v1.0' });
  expect(overview.markers[led - 1]).toMatchObject({ kind: 'own', text: 'One image, many containers' });
});

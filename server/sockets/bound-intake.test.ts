import { expect, test } from 'vitest';
import { Metrics } from '#server/room/metrics';
import { boundIntake } from './bound-intake';

/** A connection that sends, and whether it is still open. */
function wire() {
  let now = 0;
  let isOpen = true;
  let take: (packet: { data?: unknown }) => void = () => {};
  const metrics = new Metrics();
  const on = (_: 'packet', listener: typeof take) => {
    take = listener;
  };
  const close = () => {
    isOpen = false;
  };
  boundIntake({ on, close }, metrics, () => now);
  return {
    send: (data: unknown) => isOpen && take({ data }),
    pass: (ms: number) => {
      now += ms;
    },
    isOpen: () => isOpen,
    refused: async () => (await metrics.refused.get()).values,
  };
}

test('R44 a file a second is taken for ever, a megabyte ten times at once is not', async () => {
  const file = 'x'.repeat(200_000);
  const editor = wire();
  for (let n = 0; n < 1_000; n += 1) {
    editor.send(file);
    editor.pass(1_000);
  }
  expect(editor.isOpen()).toBe(true);
  const rude = wire();
  for (let n = 0; n < 10; n += 1) rude.send(n % 2 ? 'x'.repeat(1_000_000) : new Uint8Array(1_000_000));
  expect(rude.isOpen()).toBe(false);
  expect(await rude.refused()).toMatchObject([{ labels: { code: 'message/too-many' }, value: 1 }]);
});

test('R44 who asks to be let in over and over is hung up on; pings and who asks now and then are not', () => {
  const stranger = wire();
  for (let n = 0; n < 60; n += 1) stranger.send('0{"room":"AAAAAA"}');
  expect(stranger.isOpen()).toBe(false);
  const patient = wire();
  for (let n = 0; n < 60; n += 1) {
    patient.send('0{"room":"AAAAAA"}');
    patient.send(undefined);
    patient.pass(1_000);
  }
  expect(patient.isOpen()).toBe(true);
});

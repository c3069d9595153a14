import { runInNewContext } from 'node:vm';
import { expect, test, vi } from 'vitest';
import { EARLY_MANIFEST_SCRIPT } from './early-manifest';

const GRANT = { room: { id: 'r1', code: 'ABCDEF' }, seat: 's4', secret: 'hush' };

/** Runs it in the page of an address, in a browser that keeps this. */
function run(pathname: string, localStorage: Record<string, string> | null = {}) {
  const fetch = vi.fn((_address: string, _options: object) => Promise.resolve('manifest'));
  const window: { earlyManifest?: { address: string; response: Promise<string> } } = {};
  runInNewContext(EARLY_MANIFEST_SCRIPT, {
    location: { pathname },
    fetch,
    window,
    ...(localStorage && { localStorage }),
  });
  return { fetch, window };
}

test('the manifest of a recording is asked for with the seat that is held in its room', async () => {
  const { fetch, window } = run('/replay/r1', {
    'drydock:seat:XYZXYZ': JSON.stringify({ ...GRANT, room: { id: 'r2', code: 'XYZXYZ' }, secret: 'other' }),
    'drydock:seat:ABCDEF': JSON.stringify(GRANT),
  });
  expect(fetch.mock.calls).toEqual([['/api/recordings/r1?early', { headers: { Authorization: 'Bearer s4:hush' } }]]);
  expect(window.earlyManifest?.address).toBe('/api/recordings/r1?early');
  expect(await window.earlyManifest?.response).toBe('manifest');
});

test('without a seat it is asked for as anybody asks', () => {
  expect(run('/replay/sample').fetch.mock.calls).toEqual([['/api/recordings/sample?early', { headers: {} }]]);
});

test('other pages ask for nothing, nor does a browser that keeps nothing fail', () => {
  for (const path of ['/', '/replay/file', '/r/ABCDEF/wall']) expect(run(path).fetch).not.toHaveBeenCalled();
  expect(run('/replay/r1', null).window.earlyManifest).toBe(undefined);
});

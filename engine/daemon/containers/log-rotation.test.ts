import { expect, test } from 'vitest';
import { ClientHost } from '../../client/testing';
import type { LogLine } from '../../model/room-state';
import { logRotation } from './log-rotation';
import { rotatedLog } from './rotated-log';

const log = (count: number): LogLine[] =>
  Array.from({ length: count }, (_, at) => ({ at, stream: 'stdout', text: `line ${String(at).padStart(4, '0')}\n` }));
/** Bytes of one of these lines in a file of json-file. */
const LINE = 80;
const left = (count: number, maxSize: number, maxFiles: number) =>
  rotatedLog(log(count), { maxSize, maxFiles }).map(({ at }) => at);

test('C286 a full file is put away before the next line, and the oldest goes', () => {
  expect(`{"log":"line 0000\\n","stream":"stdout","time":"2026-01-01T00:00:00.000000000Z"}\n`).toHaveLength(LINE);
  expect(left(3, 3 * LINE, 1)).toEqual([0, 1, 2]);
  expect(left(4, 3 * LINE, 1)).toEqual([3]);
  expect(left(4, 3 * LINE - 1, 1)).toEqual([3]);
  expect(left(4, 3 * LINE, 2)).toEqual([0, 1, 2, 3]);
  expect(left(8, 3 * LINE, 2)).toEqual([3, 4, 5, 6, 7]);
});

test('C286 sizes are decimal, and what the driver cannot read fails the start', () => {
  const of = (Config: Record<string, string>, Type = 'json-file') =>
    logRotation({ recorded: { LogConfig: { Type, Config } } });
  expect(of({ 'max-size': '10k', 'max-file': '3' })).toEqual({ maxSize: 10_000, maxFiles: 3 });
  expect(of({ 'max-size': '1.5m' })).toEqual({ maxSize: 1_500_000, maxFiles: 1 });
  expect(of({ 'max-size': '1MB' }, 'local')).toEqual({ maxSize: 1_000_000, maxFiles: 5 });
  expect(of({ mode: 'non-blocking' })).toBeNull();
  const host = new ClientHost();
  const failure = (options: string) => host.docker(`docker run --rm ${options} busybox sleep 1`).err;
  const driver = 'failed to create task for container: failed to initialize logging driver: ';
  expect(failure('--log-opt max-size=big')).toContain(`${driver}invalid size: 'big'`);
  expect(failure('--log-opt max-size=1k --log-opt max-file=0')).toContain(`${driver}max-file cannot be less than 1`);
});

test('C286 docker logs shows what is left', () => {
  const host = new ClientHost();
  host.docker('docker run -d --name short --log-opt max-size=300 busybox sleep 1000');
  host.room.state.privates.get('s1')?.logs.set(host.room.container('short').id, log(9));
  expect(host.docker('docker logs short').out).toBe('line 0008\n');
});

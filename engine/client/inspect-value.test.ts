import { expect, test } from 'vitest';
import { inspectValue } from './inspect-value';
import { goJson } from './template/go-json';
import { goText } from './template/go-value';

const volume = {
  Type: 'volume',
  Name: 'data',
  Source: '/var/lib/docker/volumes/data/_data',
  Destination: '/d',
  Driver: 'local',
  Mode: 'z',
  RW: true,
  Propagation: '',
};
const bind = { Type: 'bind', Source: '/tmp', Destination: '/t', Mode: '', RW: true, Propagation: 'rprivate' };

test('K30 mounts keep the order of the struct in templates, and leave out in JSON what a bind has not', () => {
  const { Mounts } = { Mounts: [volume, bind] };
  const value = inspectValue(Mounts, 'Mounts');
  expect(goText(value)).toBe(
    '[{volume data /var/lib/docker/volumes/data/_data /d local z true } {bind  /tmp /t   true rprivate}]',
  );
  expect(goJson(value, false)).toBe(JSON.stringify([volume, bind]));
});

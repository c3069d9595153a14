import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseMount } from './parse-mount';
import { parseVolumeSpec } from './volume-spec';

const mount = (text: string) => {
  const parsed = parseMount(text, '/home/student');
  return parsed.ok ? parsed.value : parsed.error;
};

test.each([
  ['', 'EOF'],
  ['type=volume', 'target is required'],
  ['type=,dst=/y', 'type is required'],
  ['foo,dst=/x', "invalid field 'foo' must be a key=value pair"],
  ['foo=bar,dst=/x', "unexpected key 'foo' in 'foo=bar'"],
  [' type=bind,src=/x,dst=/y', "unexpected key ' type' in ' type=bind'"],
  ['type=bind,src=/x,dst=/y,readonly=maybe', 'invalid value for readonly: maybe'],
  ['type=bind,src=/x,dst=/y,volume-nocopy', "cannot mix 'volume-*' options with mount type 'bind'"],
  ['type=volume,dst=/y,tmpfs-size=1m', "cannot mix 'tmpfs-*' options with mount type 'volume'"],
  ['type=volume,dst=/y,bind-propagation=shared', "cannot mix 'bind-*' options with mount type 'volume'"],
  ['type=tmpfs,dst=/y,tmpfs-size=zz', 'invalid value for tmpfs-size: zz'],
  ['type=tmpfs,dst=/y,tmpfs-mode=9', 'invalid value for tmpfs-mode: 9'],
  ['type=tmpfs,dst="/y', 'parse error on line 1, column 16: bare " in non-quoted-field'],
  ['type=volume,"dst=/y', 'parse error on line 1, column 20: extraneous or missing " in quoted-field'],
  ['type=volume,"dst=/y"x', 'parse error on line 1, column 20: extraneous or missing " in quoted-field'],
  ['type=volume,dst=/y,', "invalid field '' must be a key=value pair"],
  [
    'type=bind,src=/x,dst=/y,bind-recursive=foo',
    'invalid value for bind-recursive: foo (must be "enabled", "disabled", "writable", or "readonly")',
  ],
  [
    'type=bind,src=/x,dst=/y,bind-recursive=readonly',
    "option 'bind-recursive=readonly' requires 'readonly' to be specified in conjunction",
  ],
])('V41 --mount %s is refused as docker 28.2.2 does', (text, message) => {
  expect(mount(text)).toBe(message);
});

test('V41 --mount takes every spelling of its keys', () => {
  expect(mount('type=bind,source=./site,TARGET=/www,ReadOnly')).toMatchObject({
    type: 'bind',
    source: '/home/student/site',
    target: '/www',
    readOnly: true,
  });
  expect(mount('src=data,destination=/d,ro=false,volume-nocopy,"volume-label=a=b,c"')).toMatchObject({
    type: 'volume',
    source: 'data',
    target: '/d',
    readOnly: false,
    noCopy: true,
    labels: [['a', 'b,c']],
  });
  expect(mount('type=tmpfs,dst=/t,tmpfs-size=64m,tmpfs-mode=1770')).toMatchObject({
    tmpfsSize: 67_108_864,
    tmpfsMode: 0o1770,
  });
});

test.each([
  ['data:/d', { kind: 'bind', bind: 'data:/d' }],
  ['./site:/www:ro', { kind: 'bind', bind: '/home/student/site:/www:ro' }],
  ['.:/app', { kind: 'bind', bind: '/home/student:/app' }],
  ['../other:/x', { kind: 'bind', bind: '/home/other:/x' }],
  ['/abs:/x', { kind: 'bind', bind: '/abs:/x' }],
  ['/anon', { kind: 'anonymous', path: '/anon' }],
  // One letter and a colon is a drive of Windows to the client; the daemon then reads it otherwise.
  ['a:b:c:d', { kind: 'bind', bind: 'a:b:c:d' }],
])('V40 -v %s is read as %o', (spec, value) => {
  expect(parseVolumeSpec(spec, '/home/student')).toEqual({ ok: true, value });
});

test.each([
  ['', 'invalid empty volume spec'],
  [':/x', 'invalid spec: :/x: empty section between colons'],
  ['/a:', 'invalid spec: /a:: empty section between colons'],
  ['aa:/bb:ro:dd', 'invalid spec: aa:/bb:ro:dd: too many colons'],
])('V40 -v %s is refused by the client', (spec, error) => {
  expect(parseVolumeSpec(spec, '/home/student')).toEqual({ ok: false, error });
});

test('V40 V41 whatever is typed, specifications are answered', () => {
  const piece = fc.constantFrom(
    'type',
    'bind',
    '=',
    ',',
    '"',
    ':',
    '/',
    '.',
    'src',
    'dst',
    'ro',
    'data',
    '""',
    ' ',
    'é',
  );
  const typed = fc.oneof(
    fc.string(),
    fc.array(piece).map((pieces) => pieces.join('')),
  );
  fc.assert(
    fc.property(typed, (text) => {
      expect(typeof parseMount(text, '/').ok).toBe('boolean');
      expect(typeof parseVolumeSpec(text, '/').ok).toBe('boolean');
    }),
  );
});

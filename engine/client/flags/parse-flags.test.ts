import { expect, test } from 'vitest';
import { bytes, filter, list, processors, text, toggle, whole } from './kinds';
import { parseFlags } from './parse-flags';

const FLAGS = {
  detach: toggle('', { short: 'd' }),
  interactive: toggle('', { short: 'i' }),
  tty: toggle('', { short: 't' }),
  rm: toggle(''),
  name: text(''),
  publish: list('', { short: 'p' }),
  memory: bytes('', { short: 'm' }),
  cpus: processors(''),
  last: whole('', { short: 'n', initial: -1 }),
  filter: filter('', { short: 'f' }),
};

function parsed(...argv: string[]) {
  const result = parseFlags(FLAGS, argv, true);
  if (result.kind !== 'parsed') throw new Error(JSON.stringify(result));
  return result;
}

function mistake(...argv: string[]) {
  const result = parseFlags(FLAGS, argv, true);
  return result.kind === 'mistake' ? result.message : result.kind;
}

test.each([
  [['--name', 'web'], 'web'],
  [['--name=web'], 'web'],
  [['--name=a=b'], 'a=b'],
  [['--name='], ''],
])('K1 a long flag takes its value after a space or an equals sign: %j', (argv, name) => {
  expect(parsed(...argv).values.name).toBe(name);
});

test('K1 a short flag takes its value after a space, joined, or after an equals sign, and may be repeated', () => {
  expect(parsed('-p', '80:80', '-p81:81', '-p=82:82').values.publish).toEqual(['80:80', '81:81', '82:82']);
});

test('K1 short switches stand together, the last may take a value', () => {
  const { values } = parsed('-itdp80:80');
  expect(values).toMatchObject({ interactive: true, tty: true, detach: true, publish: ['80:80'] });
});

test('K1 a switch is set off with =false', () => {
  expect(parsed('--rm', '--rm=false').values.rm).toBe(false);
  expect(parsed('-t=0', '-d=T').values).toMatchObject({ tty: false, detach: true });
});

test('K2 flags may follow arguments, and -- ends them', () => {
  expect(parsed('a', '-d', 'b', '--', '-t', 'c')).toMatchObject({
    args: ['a', 'b', '-t', 'c'],
    values: { tty: false },
  });
});

test('K2 not interspersed: everything after the first argument is left alone', () => {
  const result = parseFlags(FLAGS, ['-d', 'busybox', 'ls', '-t', '--rm'], false);
  expect(result).toMatchObject({
    args: ['busybox', 'ls', '-t', '--rm'],
    values: { detach: true, tty: false, rm: false },
  });
});

test.each([
  [['--nope'], 'unknown flag: --nope'],
  [['-z'], "unknown shorthand flag: 'z' in -z"],
  [['-dz'], "unknown shorthand flag: 'z' in -z"],
  [['--name'], 'flag needs an argument: --name'],
  [['-dp'], "flag needs an argument: 'p' in -p"],
  [['---x'], 'bad flag syntax: ---x'],
  [['--=x'], 'bad flag syntax: --=x'],
  [['--rm=maybe'], 'invalid argument "maybe" for "--rm" flag: strconv.ParseBool: parsing "maybe": invalid syntax'],
  [['-n', 'x'], 'invalid argument "x" for "-n, --last" flag: strconv.ParseInt: parsing "x": invalid syntax'],
  [['-m', '1x'], `invalid argument "1x" for "-m, --memory" flag: invalid suffix: 'x'`],
  [['--memory='], `invalid argument "" for "-m, --memory" flag: invalid size: ''`],
  [['--cpus', 'x'], 'invalid argument "x" for "--cpus" flag: failed to parse x as a rational number'],
  [['-f', 'web'], 'invalid argument "web" for "-f, --filter" flag: bad format of filter (expected name=value)'],
  [['--constructor'], 'unknown flag: --constructor'],
])('K3 mistakes have the words of docker 28.2.2: %j', (argv, message) => {
  expect(mistake(...argv)).toBe(message);
});

test('K1 sizes are binary, processors are billionths, filters are pairs', () => {
  expect(parsed('-m', '64m', '--cpus', '.5', '-f', 'name=web', '--filter=label=a=b').values).toMatchObject({
    memory: 67_108_864,
    cpus: 500_000_000,
    filter: [
      ['name', 'web'],
      ['label', 'a=b'],
    ],
  });
});

test('K1 one line leaves nothing to the next', () => {
  parsed('-d', '--name', 'web', '-p', '80:80');
  expect(parsed('x').values).toMatchObject({ detach: false, name: '', publish: [] });
});

test('K1 what was given is known apart from defaults', () => {
  expect([...parsed('-n', '-1', 'x').given]).toEqual(['last']);
});

import { array, assert, constantFrom, nat, property, record, uniqueArray } from 'fast-check';
import { expect, test } from 'vitest';
import type { Command, Group } from '#engine/client/command';
import { COMMAND_TREE } from '#engine/client/command-tree';
import { parseFlags } from '#engine/client/flags/parse-flags';
import { plainDockerLine } from '#engine/client/plain-line';
import { argumentMistake } from '#engine/client/usage-error';
import { CHIP_COMMANDS } from './chip-grammar';
import { chipValues } from './chip-values';
import type { KnownNames } from './known-names';
import { chipsFor, isWhole, nextChips, withoutLast } from './next-chips';

const names: KnownNames = {
  images: ['web-app:v1.0', 'nginx:latest'],
  local: ['web-app:v1.0'],
  exposed: { 'web-app:v1.0': [3000], 'nginx:latest': [80] },
  containers: ['web1', 'db'],
  states: { web1: 'running', db: 'exited' },
  freePort: 8081,
  openPorts: [8080],
  volumes: ['store'],
  networks: ['front'],
};
const texts = (draft: string, known = names) => nextChips(draft, known).map(({ text }) => text);

test('a run is put together piece by piece and ends with the image', () => {
  let draft = '';
  for (const piece of ['docker', 'run', '-d', '-p', '8081:3000', '--name', 'web2', 'web-app:v1.0']) {
    const chip = nextChips(draft, names).find(({ text }) => text === piece);
    expect(chip, `${piece} after "${draft}"`).toBeDefined();
    expect(isWhole(draft)).toBe(false);
    draft = chip?.draft ?? '';
  }
  expect(draft.trim()).toBe('docker run -d -p 8081:3000 --name web2 web-app:v1.0');
  expect(isWhole(draft)).toBe(true);
});

test('⌫ takes one piece back, the line between stays ready for the next', () => {
  expect(withoutLast('docker run -p 8081:80 ')).toBe('docker run -p ');
  expect(withoutLast('docker ')).toBe('');
  expect(withoutLast('')).toBe('');
});

test('containers are offered in states that fit, once', () => {
  expect(texts('docker stop ')).toEqual(['-t', 'web1']);
  expect(texts('docker stop web1 ')).toEqual(['-t']);
  expect(texts('docker start ')).toEqual(['db']);
  expect(texts('docker rm ')).toEqual(['-f', '-v', 'db', 'web1']);
});

test('flags that do not go together are not offered together, and none after the image', () => {
  expect(texts('docker run -d ')).not.toContain('-it');
  expect(texts('docker run --rm ')).not.toContain('--restart');
  expect(texts('docker run -d web-app:v1.0 ')).toEqual(['sh']);
});

test('a flag that nothing could follow is not offered', () => {
  expect(texts('docker run ', { ...names, networks: [] })).not.toContain('--network');
});

test('a word that is being typed is finished', () => {
  expect(nextChips('docker st', names).map(({ draft }) => draft)).toEqual([
    'docker stop ',
    'docker start ',
    'docker stats ',
  ]);
  expect(texts('docker stop')).toEqual(['-t', 'web1']);
});

test('commands of a group come one word after the other', () => {
  expect(texts('docker ')).toContain('volume');
  expect(texts('docker volume ')).toEqual(['ls', 'create', 'inspect', 'rm', 'prune']);
});

test('where the line is more than plain words, the chips keep quiet', () => {
  for (const line of ['vim', 'docker ps | ', 'for i in 1 2; do docker ', 'docker exec web1 sh -c "', 'docker run "'])
    expect(texts(line)).toEqual([]);
});

test('a question has its answers, a shell in a container what is in most images, another program nothing', () => {
  const asking = { busy: true, shell: false };
  const chips = (waiting: Parameters<typeof chipsFor>[0]) => chipsFor(waiting, '', names).map(({ text }) => text);
  expect(chips({ ...asking, prompt: 'Are you sure you want to continue? [y/N] ' })).toEqual(['y', 'n']);
  expect(chips({ ...asking, prompt: 'Password: ' })).toEqual([]);
  expect(chips({ ...asking, prompt: '127.0.0.1:6379> ' })).toEqual([]);
  expect(chips({ busy: true, shell: true, prompt: '/ # ' })).toContain('exit');
  expect(chips({ busy: false, shell: true, prompt: 'student@host:~$ ' })).toContain('docker');
});

test('every command of the chips is one of docker’s, with these flags, and flags that take a value do', () => {
  for (const [path, { flags }] of Object.entries(CHIP_COMMANDS)) {
    const command = commandAt(path.split(' '));
    for (const { text, value } of flags) {
      const parsed = parseFlags(command.flags, value ? [text, chipValues(value, names)[0] ?? ''] : [text], true);
      expect(parsed.kind === 'mistake' ? parsed.message : parsed.kind, `docker ${path} ${text}`).toBe('parsed');
      if (parsed.kind === 'parsed') expect(parsed.args).toEqual([]);
    }
  }
});

test('every chain of chips that looks whole is a line that the client parses without a usage error', () => {
  const word = constantFrom('web1', 'web2', 'db', 'cache-1', 'x_y');
  const hosts = record({
    images: uniqueArray(constantFrom('web-app:v1.0', 'web-app:v2.9', 'nginx:latest', 'localhost:5000/a/b:1')),
    containers: uniqueArray(word),
    freePort: nat({ max: 40_000 }).map((port) => port + 1024),
    exposed: constantFrom<Record<string, number[]>>({ 'web-app:v1.0': [80, 3000] }, {}),
    states: constantFrom<NonNullable<KnownNames['states']>>({ web1: 'running', web2: 'exited', db: 'paused' }, {}),
    volumes: uniqueArray(word),
    networks: uniqueArray(word),
  });
  assert(
    property(hosts, array(nat(), { minLength: 2, maxLength: 14 }), (host, choices) => {
      let draft = 'docker ';
      for (const choice of choices) {
        const chips = nextChips(draft, host);
        const chip = chips[choice % Math.max(1, chips.length)];
        if (!chip) break;
        draft = chip.draft;
        if (isWhole(draft)) expect(usageError(draft), draft).toBeNull();
      }
    }),
    { numRuns: 2_000 },
  );
});

/** What the client says of a line before it asks the daemon for anything; null when it has nothing to say. */
function usageError(line: string): string | null {
  const argv = plainDockerLine(line.trim())?.slice(1) ?? [];
  let node: Group | Command = COMMAND_TREE;
  let at = 0;
  while (node.kind === 'group') {
    const next: Group | Command | undefined = node.commands.get(argv[at] ?? '');
    if (!next) return `no command: ${line}`;
    node = next;
    at += 1;
  }
  const parsed = parseFlags(node.flags, argv.slice(at), node.interspersed);
  if (parsed.kind !== 'parsed') return parsed.kind;
  return argumentMistake(node.takes, parsed.args.length, 'docker', '');
}

function commandAt(path: readonly string[]): Command {
  let node: Group | Command | undefined = COMMAND_TREE;
  for (const word of path) node = node?.kind === 'group' ? node.commands.get(word) : undefined;
  if (node?.kind !== 'command') throw new Error(`docker ${path.join(' ')} is not a command`);
  expect(node.simulated).toBe(true);
  return node;
}

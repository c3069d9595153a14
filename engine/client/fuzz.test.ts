import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseReference } from '../model/reference';
import type { Command, Group } from './command';
import { COMMAND_TREE } from './command-tree';
import { parseExpose, parsePortSpec } from './commands/run/port-spec';
import { ulimitMistake } from './commands/run/ulimit';
import { complete } from './completion/complete';
import { linearPattern } from './filters/linear-pattern';
import { parseFlags } from './flags/parse-flags';
import { GLOBAL_FLAGS } from './global-flags';
import { plainDockerLine } from './plain-line';
import { compileTemplate } from './template/compile-template';
import { formatterStruct, GoMap, GoStruct } from './template/go-value';
import { ClientHost } from './testing';

const COMMANDS = [...commands(COMMAND_TREE, [])];

/** Words that mean something to docker, and some that mean nothing. */
const WORD = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom('web', 'busybox', 'nginx:latest', 'nosuch', '.', '-', '--', '80', '8080:80', ''),
  },
  { weight: 1, arbitrary: fc.string({ maxLength: 12 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 6 }) },
);

const VALUE = fc.oneof(
  WORD,
  fc.constantFrom(
    'a=b',
    'status=exited',
    'name=[',
    '{{.Names}}',
    '{{',
    'table {{.ID}}',
    'json',
    '1h',
    '-1',
    '64m',
    'always',
    ':',
    '/:/',
  ),
);

/** A command with some of its flags, in any state of being wrong. */
const LINE = fc.constantFrom(...COMMANDS).chain(([path, { flags }]) => {
  const flag = fc.constantFrom('--help', '-h', '--nosuch', '-z', ...Object.keys(flags).map((name) => `--${name}`));
  const shorts = Object.values(flags).flatMap(({ short }) => (short ? [`-${short}`] : []));
  const argument = fc.oneof(
    WORD.map((word) => [word]),
    fc.tuple(fc.constantFrom('--nosuch', ...shorts), VALUE),
    fc.tuple(flag, VALUE),
    fc.tuple(flag, VALUE).map(([name, value]) => [`${name}=${value}`]),
  );
  return fc.array(argument, { maxLength: 5 }).map((words) => [...path, ...words.flat()]);
});

test('K84 every docker line is answered, whatever is on it', () => {
  fc.assert(
    fc.property(fc.array(LINE, { minLength: 1, maxLength: 6 }), (lines) => {
      const host = new ClientHost();
      host.docker('docker run -d --name web busybox sleep 1000');
      for (const line of lines) {
        const answer = answerTo(host, line);
        if (!answer) continue;
        const { out, err, code } = answer;
        expect(Number.isInteger(code)).toBe(true);
        // What fails says why; programs that do not start or end otherwise may be silent.
        if (code !== 0 && !['run', 'exec', 'start', 'attach', 'wait', 'container'].includes(line[0] ?? '')) {
          expect(out + err, line.join(' ')).not.toBe('');
        }
      }
    }),
    { numRuns: 150 },
  );
});

/** Null for a server in front, which a real client too would wait for until somebody stops it. */
function answerTo(host: ClientHost, line: readonly string[]): ReturnType<ClientHost['call']> | null {
  try {
    return host.call([...line]);
  } catch (error) {
    if (String(error).includes('waited a day')) return null;
    throw error;
  }
}

test('K84 a line with a mistake in a flag changes nothing', () => {
  const broken = fc.constantFrom('--nosuch', '--rm=maybe', '--name', '-Z', '---x');
  fc.assert(
    fc.property(fc.constantFrom(...COMMANDS), broken, ([path], mistake) => {
      const host = new ClientHost();
      host.docker('docker run -d --name web busybox sleep 1000');
      const before = host.room.events.length;
      const { code, err } = host.call([...path, mistake]);
      if (code === 125 && /flag/.test(err)) expect(host.room.events.length).toBe(before);
    }),
    { numRuns: 200 },
  );
});

test('K84 random words are no docker line that throws', () => {
  const host = new ClientHost();
  fc.assert(
    fc.property(fc.array(WORD, { maxLength: 6 }), (argv) => {
      expect(Number.isInteger(host.call(argv).code)).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test('K84 flags: what is parsed has a value for every flag, what is not has a message', () => {
  const tables = [GLOBAL_FLAGS, ...COMMANDS.map(([, { flags }]) => flags)];
  fc.assert(
    fc.property(fc.constantFrom(...tables), fc.array(VALUE, { maxLength: 6 }), fc.boolean(), (flags, argv, mixed) => {
      const parsed = parseFlags(flags, argv, mixed);
      if (parsed.kind === 'parsed') for (const name of Object.keys(flags)) expect(parsed.values).toHaveProperty([name]);
      if (parsed.kind === 'mistake') expect(parsed.message).not.toBe('');
    }),
  );
});

/** Pieces of templates, so that many of them nearly make sense. */
const TEMPLATE = fc
  .array(
    fc.constantFrom(
      ...[
        '{{',
        '}}',
        '{{-',
        ' -}}',
        '.Name',
        '.',
        '$',
        '$x',
        ':=',
        '=',
        '|',
        '(',
        ')',
        ' ',
        ',',
        '"a"',
        "'b'",
        '`c`',
        '1',
        '-2.5',
        'nil',
      ],
      ...[
        'range ',
        'if ',
        'else ',
        'end',
        'with ',
        'define ',
        'template ',
        'block ',
        'break',
        'continue',
        '/*',
        '*/',
        '.List',
        '.Map',
      ],
      ...[
        'json ',
        'printf ',
        '"%[2]*.3d %x"',
        'index ',
        'slice ',
        'eq ',
        'lt ',
        'and ',
        'len ',
        'join ',
        'title ',
        'truncate ',
        'pad ',
        'call ',
      ],
      ...[
        '{{range .List}}',
        '{{end}}',
        '{{if .Map}}',
        '{{define "t"}}',
        '{{template "t" .}}',
        '{{else}}',
        '\u00e9',
        '\n',
      ],
    ),
    { maxLength: 14 },
  )
  .map((pieces) => pieces.join(''));

test('K84 formats render or say what is wrong', () => {
  const data = formatterStruct('*x', [
    ['Name', () => 'web'],
    ['List', () => ['a', 1, true]],
    ['Map', () => new GoMap(new Map([['k', 'v']]), '')],
    ['Struct', () => new GoStruct(null, new Map([['Id', () => 'x']]))],
  ]);
  fc.assert(
    fc.property(fc.oneof(TEMPLATE, fc.string()), (text) => {
      const compiled = compileTemplate(text);
      const rendered = compiled.ok ? compiled.template.render(data) : compiled;
      if (!rendered.ok) expect(rendered.message).toMatch(/^template: |the format /);
      if (compiled.ok) compiled.template.renderHeading(data);
    }),
    { numRuns: 3000 },
  );
});

test('K84 references, ports, ulimits, patterns, lines and completion take any text', () => {
  const text = fc.oneof(
    fc.string(),
    fc.string({ unit: fc.constantFrom(...'abz09:/@.-_[]()*+?\\|^$,=% "\''), maxLength: 30 }),
    fc.string({ unit: 'binary' }),
  );
  fc.assert(
    fc.property(text, fc.nat(40), (any, cursor) => {
      const reference = parseReference(any);
      if (!reference.ok) expect(reference.error).not.toBe('');
      for (const parsed of [parsePortSpec(any), parseExpose(any)]) {
        if (parsed.ok) expect(parsed.value.length).toBeGreaterThan(0);
        else expect(parsed.error).not.toBe('');
      }
      expect(ulimitMistake(any)).not.toBe('');
      linearPattern(any)?.('some/name');
      expect(plainDockerLine(any)?.[0] ?? 'docker').toBe('docker');
      const world = { containers: [], images: ['a'], volumes: [], networks: [], files: () => [] };
      const { from, candidates } = complete(`docker ${any}`, cursor, world);
      expect(from).toBeLessThanOrEqual(Math.max(cursor, 0) + 7);
      expect(Array.isArray(candidates)).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test('K84 environment files, label files and Dockerfiles take any text', () => {
  const line = fc.oneof(
    fc.string({ maxLength: 20 }),
    fc.constantFrom(
      'FROM busybox',
      'RUN echo a \\',
      '# c',
      'COPY . /',
      'ENV A=1 B',
      'A=1',
      '=x',
      'A B=1',
      'ONBUILD',
      '<<EOT',
      '*',
      '!a',
      '[a',
      'CMD ["a"',
      'ARG',
      'FROM $X',
    ),
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 6 }), (lines) => {
      const host = new ClientHost();
      host.save('text', lines.join('\n'));
      for (const flag of ['--env-file', '--label-file']) {
        const { code, err } = host.docker(`docker create ${flag} text busybox`);
        if (code !== 0) expect(err).not.toBe('');
      }
      host.save('.dockerignore', lines.join('\n'));
      host.save('Dockerfile', lines.join('\n'));
      for (const env of [['DOCKER_BUILDKIT=0'], []]) {
        const built = host.docker('docker build -q .', { env: ['HOME=/home/student', ...env] });
        expect(Number.isInteger(built.code)).toBe(true);
        if (built.code !== 0) expect(built.err + built.out).not.toBe('');
      }
    }),
    { numRuns: 60 },
  );
});

function* commands(group: Group, path: readonly string[]): Generator<[path: string[], command: Command]> {
  for (const [name, node] of group.commands) {
    if (node.kind === 'group') yield* commands(node, [...path, name]);
    else yield [[...path, name], node];
  }
}

import { expect, test } from 'vitest';
import { parseLesson } from './parse-lesson';
import { EXAMPLE_LESSON } from './testing-lesson';

const HEAD = '---\ntitle: A lesson\nsummary: What it is about.\nminutes: 5\n---\n';
const CHECKED = '```try\ndocker ps\n```\n```check\n- say: Listed\n  ran: docker ps\n```\n';

function read(text: string) {
  const parsed = parseLesson(text);
  if (!parsed.ok) throw new Error(parsed.error.map(({ line, text: words }) => `${line}: ${words}`).join('\n'));
  return parsed.value;
}

function mistakesOf(text: string): string[] {
  const parsed = parseLesson(text);
  return parsed.ok ? [] : parsed.error.map(({ line, text: words }) => `${line}: ${words}`);
}

/** Mistakes of a step with these lines below its heading; its first line is the eighth of the text. */
function mistakesInStep(body: string): string[] {
  return mistakesOf(`${HEAD}\n## Step\n${body}`);
}

test('S1 a lesson is read whole', () => {
  const { sheet, key, order } = read(EXAMPLE_LESSON);
  expect(order).toBe(4);
  expect(sheet).toEqual({
    id: 'stop-is-not-remove',
    title: 'Stop is not remove',
    summary: 'What a container keeps while it is stopped.',
    minutes: 12,
    steps: [
      {
        id: 'stop-it',
        title: 'Stop web1',
        stage: 'run',
        text: [
          {
            kind: 'paragraph',
            text: [
              { kind: 'text', text: 'A stopped container is ' },
              { kind: 'strong', text: 'not ' },
              { kind: 'code', text: 'gone' },
              { kind: 'text', text: '. Its sheet stays.' },
            ],
          },
          {
            kind: 'list',
            ordered: false,
            items: [[{ kind: 'text', text: 'one' }], [{ kind: 'em', text: 'two' }]],
          },
          { kind: 'code', text: 'web1   Exited (0)' },
        ],
        commands: ['docker stop web1', 'docker ps -a'],
        goals: ['web1 has stopped', 'You have looked for it with `docker ps -a`'],
        question: {
          ask: [
            { kind: 'text', text: 'Where is ' },
            { kind: 'code', text: 'web1' },
            { kind: 'text', text: '?' },
          ],
          options: [
            [{ kind: 'text', text: 'gone' }],
            [
              { kind: 'text', text: 'listed by ' },
              { kind: 'code', text: 'ps -a' },
            ],
          ],
        },
        hints: 2,
        start: true,
      },
    ],
  });
  expect(key).toEqual({
    id: 'stop-is-not-remove',
    steps: [
      {
        check: {
          order: 'in-order',
          goals: [
            {
              say: 'web1 has stopped',
              is: {
                kind: 'container',
                container: { name: 'web1', state: ['exited'] },
                count: { least: 1, most: null },
              },
            },
            {
              say: 'You have looked for it with `docker ps -a`',
              is: { kind: 'ran', ran: { words: ['docker', 'ps', '-a'] } },
            },
          ],
        },
        start: {
          fresh: true,
          files: [{ path: '/home/student/web/index.html', content: '<h1>hi</h1>\n' }],
          images: ['nginx:alpine'],
          lines: ['docker run -d --name web1 nginx:alpine'],
        },
        hints: [
          [
            {
              kind: 'paragraph',
              text: [
                { kind: 'code', text: 'docker ps' },
                { kind: 'text', text: ' is not enough.' },
              ],
            },
          ],
          [{ kind: 'paragraph', text: [{ kind: 'text', text: 'Type it.' }] }],
        ],
        solution: [
          { path: '/home/student/web/index.html', content: 'new\n' },
          { line: 'docker stop web1' },
          { line: 'docker ps -a' },
        ],
        right: 1,
        explanation: [{ kind: 'paragraph', text: [{ kind: 'text', text: 'It has only stopped.' }] }],
        claims: [{ claim: 11, how: 'refutes' }],
      },
    ],
  });
});

test('S2 every condition is read', () => {
  const { key } = read(`${HEAD}## Step
\`\`\`try
docker ps
\`\`\`
\`\`\`check together
- say: a
  container: { image: nginx, state: [restarting, exited], exit: 0, host-port: 8080, port: 80, volume: data, network: net, count: 2+ }
- say: b
  container: { wrote: /a/../b/, deleted: /c, logged: hi, command: npm, health: healthy, started: 2, outdated: true, count: 0 }
- say: c
  image: { tag: web, dangling: false, used: true, same: web:1, differs: web:2, exposes: 80, declares: /d, command: npm, entrypoint: sh, published: true, layers: 3, holds: /app, count: 3 }
- say: d
  all:
    - volume: { name: v, anonymous: false, used: true, holds: /x }
    - container: { untouched: true }
    - any:
        - network: { name: n, containers: 2, driver: bridge }
        - not: { registry: { repository: web, tag: v1, own: true, same: web } }
- say: e
  file: { path: notes.txt, contains: hello }
- say: f
  file: { path: /etc/x, container: web1, exists: false }
- say: g
  ran: { line: docker  rmi web, ok: false, prints: conflict }
\`\`\`
`);
  expect(key.steps[0]?.check).toEqual({
    order: 'together',
    goals: [
      {
        say: 'a',
        is: {
          kind: 'container',
          container: {
            image: 'nginx',
            state: ['restarting', 'exited'],
            exitCode: 0,
            hostPort: 8080,
            containerPort: 80,
            volume: 'data',
            network: 'net',
          },
          count: { least: 2, most: null },
        },
      },
      {
        say: 'b',
        is: {
          kind: 'container',
          container: {
            wrote: '/b',
            deleted: '/c',
            logged: 'hi',
            command: 'npm',
            health: 'healthy',
            started: 2,
            outdated: true,
          },
          count: { least: 0, most: 0 },
        },
      },
      {
        say: 'c',
        is: {
          kind: 'image',
          image: {
            tag: 'web',
            dangling: false,
            used: true,
            same: 'web:1',
            differs: 'web:2',
            exposes: 80,
            declares: '/d',
            command: 'npm',
            entrypoint: 'sh',
            published: true,
            layers: 3,
            holds: '/app',
          },
          count: { least: 3, most: 3 },
        },
      },
      {
        say: 'd',
        is: {
          kind: 'all',
          all: [
            {
              kind: 'volume',
              volume: { name: 'v', anonymous: false, used: true, holds: '/x' },
              count: { least: 1, most: null },
            },
            { kind: 'container', container: { untouched: true }, count: { least: 1, most: null } },
            {
              kind: 'any',
              any: [
                {
                  kind: 'network',
                  network: { name: 'n', containers: 2, driver: 'bridge' },
                  count: { least: 1, most: null },
                },
                {
                  kind: 'not',
                  not: {
                    kind: 'registry',
                    registry: { repository: 'web', tag: 'v1', own: true, same: 'web' },
                    count: { least: 1, most: null },
                  },
                },
              ],
            },
          ],
        },
      },
      { say: 'e', is: { kind: 'file', file: { path: '/home/student/notes.txt', contains: 'hello' } } },
      { say: 'f', is: { kind: 'file', file: { path: '/etc/x', container: 'web1', exists: false } } },
      { say: 'g', is: { kind: 'ran', ran: { words: ['docker', 'rmi', 'web'], ok: false, prints: 'conflict' } } },
    ],
  });
});

test('S3 the line ends, marks and accents of other systems change nothing', () => {
  expect(read(`\ufeff${EXAMPLE_LESSON.replaceAll('\n', '\r\n')}`)).toEqual(read(EXAMPLE_LESSON));
  expect(read(EXAMPLE_LESSON.replace('Stop `web1`', 'Pru\u0308fe\u202e web1')).sheet.steps[0]?.title).toBe(
    'Pr\u00fcfe web1',
  );
});

test('S4 what is left out is made from what is there', () => {
  const { sheet, key } = read(`${HEAD}## Über *alles*!\n${CHECKED}\n## ???\n${CHECKED}`);
  expect(sheet.id).toBe('a-lesson');
  expect(sheet.steps.map(({ id, stage }) => [id, stage])).toEqual([
    ['uber-alles', 'run'],
    ['step-2', 'run'],
  ]);
  expect(key.steps[0]?.solution).toEqual([{ line: 'docker ps' }]);
});

test('S5 mistakes of a whole lesson are told at once, each with its line', () => {
  expect(
    mistakesOf(`---
title: ""
sumary: x
minutes: 0
---
\`\`\`try
docker ps
\`\`\`
## One
[link](http://x)
\`\`\`check
- ran: docker ps
- say: x
  contaner: {}
- say: y
  container: {image: UPPER, state: gone}
\`\`\`
## One
`),
  ).toEqual([
    '2: A text is missing here.',
    expect.stringMatching(/^2: `summary` is missing/),
    expect.stringMatching(/^3: `sumary` is not known here; known are `title`/),
    '4: A whole number from 1 to 240 has to stand here.',
    expect.stringMatching(/^6: This `try` belongs to no step/),
    expect.stringMatching(/^9: A step with a `check` needs lines/),
    expect.stringMatching(/^10: Links are not shown/),
    expect.stringMatching(/^12: A goal has to `say`/),
    expect.stringMatching(/^14: `contaner` is no condition/),
    expect.stringMatching(/^16: This is no reference of an image/),
    expect.stringMatching(/^16: One of these has to stand here: `created`/),
    expect.stringMatching(/^18: A step needs a `check` or a `question`/),
    expect.stringMatching(/^18: The step in line 9 has the ID `one` already/),
  ]);
});

test.each([
  ['no front matter', '## Step\n', /^1: A lesson begins with a line `---`/],
  ['front matter without end', '---\ntitle: x\n', /^1: The front matter has no end/],
  ['no steps', `${HEAD}words`, /^1: The lesson has no steps/],
  [
    'an ID that every object has',
    `${HEAD}## S\n\`\`\`step\nid: constructor\n\`\`\`\n${CHECKED}`,
    /^8: An ID is made of/,
  ],
])('S6 refused: %s', (_, text, mistake) => {
  expect(mistakesOf(text)).toContainEqual(expect.stringMatching(mistake));
});

test.each([
  ['a picture', '![x](y)', /^8: Pictures/],
  ['a link definition', '[x]: http://y', /^8: Links/],
  ['an address in angles', '<http://localhost>', /^8: Links/],
  ['HTML', '\n<b>x</b>', /^9: HTML/],
  ['a block of HTML', '<script>\n\nalert(1)\n</script>', /^8: HTML/],
  ['a comment', '<!-- a\n\nb -->', /^8: Comments/],
  ['a quote', '> x', /^8: Quotes/],
  ['a line across', '***', /^8: Lines across/],
  ['a table', '| a | b |\n|---|---|\n| 1 | 2 |', /^8: Tables/],
  ['a nested heading', 'x\n\n### y', /^10: Only headings of the second level/],
  ['a nested list', '- a\n  - b', /^9: An entry of a list/],
  ['a block that is not closed', '```try\ndocker ps\n', /^8: This block has no end/],
  ['a word for a block that is none', '```Hints\nx\n```', /^8: `Hints` is none of the words/],
  ['two checks', CHECKED + CHECKED, /^18: The step has a `check` already/],
  ['step after words', 'x\n```step\nid: a\n```', /^9: The block `step` comes first/],
  ['an empty block', '```try\n```', /^8: This `try` is empty/],
  ['an unknown order', '```check sometimes\n- say: x\n```', /^8: After `check` may stand `in-order`/],
  ['an answer without a question', '```answer\nx\n```', /^8: An `answer` needs a `question`/],
  ['a claim that does not exist', '```step\nclaims: { 1: proves, 49: proves }\n```', /^9: There is no claim `49`/],
  ['claims without a check', '```step\nclaims: { 1: proves }\n```', /^7: Claims are decided by a `check`/],
  ['a prompt', '```try\n$ docker ps\n```', /^9: Leave the prompt/],
  ['a command in two lines', '```try\ndocker run \\\n nginx\n```', /^9: A command is one line/],
  ['one option', '```question\nquestion: x\noptions: [a]\n```', /^10: The list has 1 entries; 2 to 6/],
  ['an option twice', '```question\nquestion: x\noptions: [a, a]\n```', /^10: The option `a` is there twice/],
  ['a wrong right', '```question\nquestion: x\noptions: [a, b]\nright: c\n```', /^11: `right` has to be one of/],
  ['a line for a shell', '```start\nlines:\n  - docker ps | cat\n```', /^10: Only plain `docker …` lines/],
  ['a count of nothing', '```check\n- say: x\n  image: {count: 0+}\n```', /^10: `0\+` is always so/],
  ['count outside', '```check\n- say: x\n  image: {}\n  count: 2\n```', /^11: `count` stands in the braces/],
  ['two conditions', '```check\n- say: x\n  image: {}\n  volume: {}\n```', /^11: There is a condition already/],
  ['no condition', '```check\n- say: x\n```', /^9: A condition is missing/],
  ['a relative path in a container', '```check\n- say: x\n  container: {wrote: data}\n```', /^10: A path that begins/],
  [
    'contents of no file',
    '```check\n- say: x\n  file: {path: a, contains: b, exists: false}\n```',
    /^10: A file that is not/,
  ],
  ['an alias', '```check\n- &a\n  say: x\n  image: {}\n- *a\n```', /^9: Anchors/],
  ['an alias of nothing', '```check\n- *a\n```', /^9: Aliases/],
  ['a tag', '```check\n- say: !!binary x\n  image: {}\n```', /^9: Tags/],
  ['a key twice', '```check\n- say: x\n  say: y\n  image: {}\n```', /^10: `say` is said twice/],
  ['two documents', '```check\n- say: x\n  image: {}\n---\n- b\n```', /^1\d: Only one YAML document/],
  ['a text that begins with a backquote', '```check\n- say: `ps`\n  image: {}\n```', /^9: A text cannot begin/],
  ['a colon within a text', '```check\n- say: one: two\n  image: {}\n```', /^9: There is a second `: `/],
  ['an open bracket', '```check\n- say: x\n  image: {tag: web\n```', /^1\d: /],
  ['a prototype', '```check\n- say: x\n  image: {__proto__: {tag: a}}\n```', /^10: `__proto__` is not known here/],
  ['a huge number', `\`\`\`check\n- say: x\n  image: {layers: ${'9'.repeat(400)}}\n\`\`\``, /^10: A whole number/],
  ['a file saved nowhere', '```solution save=\nx\n```', /^8: After `solution` may stand/],
])('S7 refused in a step: %s', (_, body, mistake) => {
  expect(mistakesInStep(body)).toContainEqual(expect.stringMatching(mistake));
});

test.each([
  [
    'touched and not',
    '```check\n- say: x\n  container: {untouched: true, wrote: /a}\n```',
    /^10: An `untouched` container/,
  ],
  [
    'a door of what is at rest',
    '```check\n- say: x\n  container: {state: exited, host-port: 80}\n```',
    /^10: A container holds/,
  ],
  [
    'an end of what runs',
    '```check\n- say: x\n  container: {state: running, exit: 0}\n```',
    /^10: A container that runs/,
  ],
  ['two of one name', '```check\n- say: x\n  volume: {name: a, count: 2}\n```', /^10: There is one of the name/],
  ['a name of the nameless', '```check\n- say: x\n  image: {tag: a, dangling: true}\n```', /^10: A dangling image/],
  ['the same and another', '```check\n- say: x\n  image: {same: a, differs: a}\n```', /^10: An image cannot/],
  ['a name of the anonymous', '```check\n- say: x\n  volume: {name: a, anonymous: true}\n```', /^10: An anonymous/],
  ['two lines at once', '```check\n- say: x\n  all: [{ran: a}, {any: [{ran: b}]}]\n```', /^10: Each `ran`/],
  ['a line not typed', '```check\n- say: x\n  not: {ran: a}\n```', /^10: This is so before/],
  ['lines together', '```check together\n- say: x\n  ran: a\n- say: y\n  ran: b\n```', /^9: Together, only one/],
  ['a wreck of nothing', '```start\nbroken: [wreck]\n```', /^9: No line of this start/],
])('S8 nothing can be so: %s', (_, body, mistake) => {
  expect(mistakesInStep(body)).toContainEqual(expect.stringMatching(mistake));
});

import fc from 'fast-check';
import { test } from 'vitest';
import { libraryModule } from './library/library';
import { SOURCES } from './library/written/sources';
import { runSource } from './run-source';
import { Runtime, type World } from './runtime';

const WORDS =
  'x y 1 2 0 -3 2.5 "a" b"q" None True [ ] ( ) { } : , . + - * / // % ** | & < > == = := in is not and or if else for while def class lambda return yield await match case import from as try except finally with raise assert del pass \n \n  \n    @ f"{x!r:>{y}}" print len str int list dict set tuple range sorted map zip sum round abs super type object Exception ValueError self __init__ append get split format re json math os time collections enum dataclasses functools itertools argparse csv string'.split(
    ' ',
  );

function played(source: string): void {
  const world: World = {
    env: new Map(),
    argv: ['x.py'],
    cwd: '/',
    hostname: 'h',
    ipAddress: '',
    user: { name: 'root', uid: 0 },
    version: '3.12.11',
    now: () => 0,
    chance: () => 0.5,
    print: () => {},
    tty: false,
    steps: 20_000,
    library: libraryModule,
    mainSource: null,
  };
  const playing = runSource(new Runtime(world), source, '<string>');
  try {
    let step = playing.next();
    while (!step.done) step = playing.next(null);
  } catch (error) {
    if (error instanceof Error) throw error;
  }
}

test('C204 whatever is written, a program ends in Python’s own ways', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...WORDS), { maxLength: 25 }), (words) => played(words.join(' '))),
    { numRuns: 150 },
  );
});

const VALUES = [
  'None',
  'True',
  '3',
  '-1',
  '10**30',
  '2.5',
  'float("nan")',
  '"ab"',
  '""',
  'b"x"',
  '[]',
  '[1, "a"]',
  '(1,)',
  '{}',
  '{"a": 1}',
  '{1}',
  'print',
  'int',
  'object()',
  'range(3)',
  'Exception("e")',
  'iter([1])',
  '...',
];
const CALLS = Object.keys(SOURCES)
  .filter((name) => !/^(fastapi|pydantic|socketserver)/.test(name))
  .map((name) => `import ${name}; m = ${name}`)
  .concat(
    [
      'math',
      'random',
      'os',
      'os.path',
      'json',
      're',
      'time',
      'datetime',
      'base64',
      'hashlib',
      'uuid',
      'platform',
      'sys',
      'signal',
      'traceback',
      'builtins_',
    ]
      .filter((it) => it !== 'builtins_')
      .map((name) => `import ${name}; m = ${name}`),
  );

test('C204 no function of the library can be given a value that breaks more than the program', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...CALLS),
      fc.nat(),
      fc.array(fc.constantFrom(...VALUES), { maxLength: 3 }),
      (way, which, args) => {
        played(
          `${way}\nnames = [n for n in dir(m) if not n.startswith("_") and n not in ("pause", "exit", "getpass", "cycle", "count", "repeat")]\nf = getattr(m, names[${which} % len(names)])\nr = f(${args.join(', ')})\nprint(r, repr(r), len(str(r)))`,
        );
      },
    ),
    { numRuns: 150 },
  );
});

test('C204 no method and no operator either', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...VALUES),
      fc.nat(),
      fc.array(fc.constantFrom(...VALUES), { maxLength: 3 }),
      (value, which, args) => {
        played(
          `v = ${value}\nfor a in (${args.join(', ')},):\n  for f in (lambda: v + a, lambda: v % a, lambda: v[a], lambda: v < a, lambda: f"{v:5}", lambda: a in v, lambda: v * 3):\n    try: f()\n    except Exception: pass\nnames = dir(v)\nif names:\n  print(getattr(v, names[${which} % len(names)])(${args.join(', ')}))`,
        );
      },
    ),
    { numRuns: 150 },
  );
});

import { expect, test } from 'vitest';
import type { Surroundings } from '../program';
import { programHost, serve } from '../testing';
import { type PromptMemory, promptLine } from './prompt';

const APP = `
from flask import Flask, request, jsonify
import os, socket
app = Flask(__name__)
visits = 0
names = []

@app.route("/")
def hello():
    global visits
    visits += 1
    return f"<h3>Hello {os.getenv('NAME', 'world')}!</h3> {socket.gethostname()} {visits}"

@app.route("/names/<int:n>", methods=["GET", "POST"])
def add(n):
    if request.method == "POST":
        names.append(request.get_json())
        return jsonify(names), 201
    return {"n": n, "q": request.args.get("q")}

@app.route("/boom")
def boom():
    return 1 / 0

if __name__ == "__main__":
    app.run(host="HOST", port=5000)
`;

const python = (source: string, env: string[] = [], files: Record<string, string> = {}) =>
  programHost(
    'python',
    { '/app/app.py': source, '/usr/local/lib/python3.12/site-packages/flask/__init__.py': '', ...files },
    ['PYTHON_VERSION=3.12.11', ...env],
  );

test('C200 a Flask application answers from its source; its variables last from request to request', () => {
  const host = python(APP.replace('HOST', '0.0.0.0'), ['NAME=Ana']);
  const { config } = serve(host, ['python', 'app.py'], [5000]);
  expect(host.body('localhost:5000/')).toBe(`<h3>Hello Ana!</h3> ${config.Hostname} 1`);
  expect(host.body('localhost:5000/')).toContain(' 2');
  expect(host.body('localhost:5000/names/7?q=x')).toBe('{"n":7,"q":"x"}\n');
  const posted = host.daemon.http('host', {
    method: 'POST',
    url: 'localhost:5000/names/1',
    headers: [['Content-Type', 'application/json']],
    body: '{"a": 1}',
  });
  expect(posted).toMatchObject({ response: { status: 201, body: '[{"a":1}]\n' } });
  expect(host.curl('localhost:5000/nothing')).toMatchObject({ response: { status: 404 } });
  expect(host.logs('web')).toContain(" * Serving Flask app 'app'\n * Debug mode: off\n");
  expect(host.logs('web')).toContain('"GET / HTTP/1.1" 200 -\n');
});

test('C200 what fails in a handler is told in the log, and the server goes on', () => {
  const host = python(APP.replace('HOST', '0.0.0.0'));
  serve(host, ['python', 'app.py'], [5000]);
  expect(host.curl('localhost:5000/boom')).toMatchObject({ response: { status: 500 } });
  expect(host.logs('web')).toContain('    return 1 / 0\n           ~~^~~\nZeroDivisionError: division by zero\n');
  expect(host.curl('localhost:5000/')).toMatchObject({ response: { status: 200 } });
});

test('C201 a server that listens at 127.0.0.1 only is not reached from outside', () => {
  const host = python(APP.replace('HOST', '127.0.0.1'));
  serve(host, ['python', 'app.py'], [5000]);
  expect(host.body('localhost:5000/')).toBe('connection-reset');
});

test.each([
  [
    'print(2 ** 100, 7 // 2, -7 // 2, 7 % -3, 1 / 3, 10 / 2)',
    '1267650600228229401496703205376 3 -4 -2 0.3333333333333333 5.0\n',
  ],
  ['print(f\'{3.14159:.2f}|{5:>4}|{"a":^3}|{1234567:,}|{255:x}|{0.5:%}\')', '3.14|   5| a |1,234,567|ff|50.000000%\n'],
  [
    "print([x * y for x in range(3) for y in 'ab' if x], {k: v for k, v in zip('ab', (1, 2))})",
    "['a', 'b', 'aa', 'bb'] {'a': 1, 'b': 2}\n",
  ],
  ['a, *b = (1, 2, 3)\nprint(a, b, (1,), {3, 3}, None, True, "it\'s")', "1 [2, 3] (1,) {3} None True it's\n"],
  [
    'def g():\n  yield 1\n  yield from [2, 3]\nprint(list(g()), sum(g()), max(g(), key=lambda x: -x))',
    '[1, 2, 3] 6 1\n',
  ],
  [
    "class A:\n  def __init__(self, n): self.n = n\n  def __repr__(self): return f'A({self.n})'\nclass B(A):\n  def __init__(self):\n    super().__init__(5)\nprint(B(), isinstance(B(), A))",
    'A(5) True\n',
  ],
  ["try:\n  {}['x']\nexcept KeyError as e:\n  print('no', e)\nfinally:\n  print('end')", "no 'x'\nend\n"],
  [
    "import json\nprint(json.dumps({'a': [1, 2.5, None, True]}), json.loads('{\"b\": [1]}'))",
    '{"a": [1, 2.5, null, true]} {\'b\': [1]}\n',
  ],
  [
    "print('a,b'.split(','), ' x '.strip(), '-'.join('abc'), 'Hi'.upper(), 'abc'[::-1], 'b' in 'abc')",
    "['a', 'b'] x a-b-c HI cba True\n",
  ],
  ['x = 10\nwhile x > 7:\n  x -= 1\n  if x == 8: continue\n  print(x, end=" ")\nelse:\n  print("done")', '9 7 done\n'],
  [
    'print("%05.1f|%-4s|%d%%" % (2.25, "a", 50), "{0}{name!r}".format(1, name="x"), round(2.5))',
    "002.2|a   |50% 1'x' 2\n",
  ],
  [
    'def f(x):\n  match x:\n    case 0 | 1: return "bit"\n    case [a, *r] if r: return (a, r)\n    case {"k": int(v), **o}: return (v, o)\n    case str() as s: return s.upper()\n    case _: return None\nprint(f(1), f([1, 2, 3]), f([1]), f({"k": 5, "z": 1}), f("x"))\nmatch = [1]\nprint(match [0])',
    "bit (1, [2, 3]) None (5, {'z': 1}) X\n1\n",
  ],
  [
    'class P:\n  __match_args__ = ("x",)\n  def __init__(self, x): self.x = x\nmatch P(3):\n  case P(x=1): print("one")\n  case P(n): print(n)',
    '3\n',
  ],
  [
    'class S(list):\n  def push(self, x): self.append(x); return self\nclass D(dict):\n  def __missing__(self, k): return k * 2\nprint(S([1]).push(2), D(a=1)["a"], D()["q"], isinstance(S(), list), {"a": None}.get("a", 5))',
    '[1, 2] 1 qq True None\n',
  ],
  [
    'class A:\n  def __init__(self): self.n = 1\n  @classmethod\n  def make(cls): return cls()\n  @property\n  def twice(self): return self.n * 2\nclass B(A):\n  @classmethod\n  def make(cls): return super().make()\n  @property\n  def twice(self): return super().twice + 1\nprint(B.make().twice, type(B.make()).__name__)',
    '3 B\n',
  ],
])('C202 Python means what it means: %s', (source, printed) => {
  const host = python('');
  serve(host, ['python', '-c', source]);
  expect(host.logs('web')).toBe(printed);
});

test.each([
  [
    'print(nme)\nname = 1',
    'Traceback (most recent call last):\n  File "/app/app.py", line 1, in <module>\n    print(nme)\n          ^^^\nNameError: name \'nme\' is not defined\n',
  ],
  [
    'def f(x):\n    return x["a"]\nf([])',
    '  File "/app/app.py", line 3, in <module>\n    f([])\n  File "/app/app.py", line 2, in f\n    return x["a"]\n           ~^^^^^\nTypeError: list indices must be integers or slices, not str\n',
  ],
  ['print("a"', '  File "/app/app.py", line 1\n    print("a"\n         ^\nSyntaxError: \'(\' was never closed\n'],
  ['if True:\nprint(1)', "IndentationError: expected an indented block after 'if' statement on line 1\n"],
  ['import nosuch', "ModuleNotFoundError: No module named 'nosuch'\n"],
])('C203 mistakes are reported in Python’s form: %s', (source, report) => {
  const host = python(source);
  serve(host, ['python', 'app.py']);
  host.pass(0);
  expect(host.logs('web')).toContain(report);
  expect(host.state('web')).toMatchObject({ status: 'exited', exitCode: 1 });
});

test.each([
  'while True: pass',
  'x = [1]\nwhile True: x += x',
  's = "x"\nwhile True: s += s',
  'def f(): f()\nf()',
  '2 ** 10 ** 10',
  '"x" * 10 ** 12',
  '[0] * 10 ** 12',
  'list(range(10 ** 12))',
  'a = []\na.append(a)\nprint(a)',
])('C204 a hostile program uses up a bounded amount of the room: %s', (source) => {
  const host = python('');
  const { id } = serve(host, ['python', '-c', source]);
  host.pass(0);
  const process = host.room.state.privates.get('s1')?.processes.get(id);
  // Ended, or left to the sandbox, which can interrupt it.
  expect(process?.kind ?? 'ended').not.toBe('service');
});

test('C205 what is not played is said by name, with the line', () => {
  const host = python('x = 1\nimport turtle\n');
  serve(host, ['python', 'app.py']);
  host.pass(0);
  expect(host.logs('web')).toContain(
    '/app/app.py:2: this room plays a part of Python: the module "turtle" is not in it\n',
  );
});

test('C206 the prompt of Python keeps what was typed, takes blocks, and ends with exit() or Ctrl-D', () => {
  const around = {
    argv: ['python'],
    env: new Map(),
    cwd: '/',
    tty: true,
    stdin: true,
    hostname: 'h',
    ipAddress: '',
    now: 1,
  };
  const here = { ...around, fs: programHost('python', {}).room.file, content: () => null } as unknown as Surroundings;
  let memory: PromptMemory = { lines: [], open: [] };
  const type = (line: string | null) => {
    const step = promptLine(here, memory, line);
    memory = (step.memory as PromptMemory | undefined) ?? memory;
    return { text: (step.print ?? []).map(({ text }) => text).join(''), exit: step.exit };
  };
  expect(type('x = 20').text).toBe('>>> ');
  expect(type('x * 2 + 2').text).toBe('42\n>>> ');
  expect(type('for i in range(2):').text).toBe('... ');
  expect(type('    print(i)').text).toBe('... ');
  expect(type('').text).toBe('0\n1\n>>> ');
  expect(type('nope').text).toContain("NameError: name 'nope' is not defined\n>>> ");
  expect(type("'a' + 'b'").text).toBe("'ab'\n>>> ");
  expect(type('exit()').exit).toBe(0);
  expect(type(null).exit).toBe(0);
});

import { expect, test } from 'vitest';
import { programHost, serve } from '../testing';

function printed(source: string): string {
  const host = programHost('python', {}, ['PYTHON_VERSION=3.12.11']);
  serve(host, ['python', '-c', source]);
  host.pass(0);
  return host.logs('web');
}

test.each([
  [
    'from collections import *\nc = Counter("abca")\nd = defaultdict(list)\nd["x"].append(1)\nP = namedtuple("P", "x y")\nprint(c, c["z"], d, P(1, y=2), P(1, 2) == (1, 2), deque([1, 2, 3], maxlen=2))',
    "Counter({'a': 2, 'b': 1, 'c': 1}) 0 defaultdict(<class 'list'>, {'x': [1]}) P(x=1, y=2) True deque([2, 3], maxlen=2)\n",
  ],
  [
    'from dataclasses import *\n@dataclass(order=True)\nclass I:\n  n: str\n  tags: list = field(default_factory=list)\nprint(I("a"), I("a") == I("a"), I("a") < I("b"), asdict(I("a", [1])))\ntry: I()\nexcept TypeError as e: print(e)',
    "I(n='a', tags=[]) True True {'n': 'a', 'tags': [1]}\nI.__init__() missing 1 required positional argument: 'n'\n",
  ],
  [
    'from enum import *\nclass C(Enum):\n  RED = 1\n  BLUE = auto()\nclass S(str, Enum):\n  A = "a"\nprint(C.RED, repr(C(2)), C["RED"].value, len(C), [c.name for c in C], S.A == "a", C.RED is C.RED)\ntry: C(9)\nexcept ValueError as e: print(e)',
    "C.RED <C.BLUE: 2> 1 2 ['RED', 'BLUE'] True True\n9 is not a valid C\n",
  ],
  [
    'import functools, itertools\n@functools.lru_cache\ndef f(n): return n if n < 2 else f(n - 1) + f(n - 2)\nprint(f(60), f.cache_info().hits, list(itertools.permutations("ab")), list(itertools.accumulate([1, 2, 3])))',
    "1548008755920 58 [('a', 'b'), ('b', 'a')] [1, 3, 6]\n",
  ],
  [
    'import contextlib\n@contextlib.contextmanager\ndef c():\n  print("in")\n  try: yield 5\n  finally: print("out")\ntry:\n  with c() as v, contextlib.suppress(KeyError): print(v); raise ValueError("x")\nexcept ValueError as e: print("got", e)',
    'in\n5\nout\ngot x\n',
  ],
  [
    'import argparse\np = argparse.ArgumentParser(prog="p")\np.add_argument("name")\np.add_argument("-n", type=int, default=1)\np.add_argument("-v", action="store_true")\nprint(p.parse_args(["-n", "3", "x", "-v"]))\np.parse_args(["-n", "q", "x"])',
    "usage: p [-h] [-n N] [-v] name\np: error: argument -n: invalid int value: 'q'\nNamespace(name='x', n=3, v=True)\n",
  ],
  [
    'import csv, io, pathlib, textwrap, statistics, hashlib, base64\nprint(list(csv.reader(io.StringIO(\'a,"b,c"\\n\'))), pathlib.Path("/a") / "b.txt", textwrap.fill("aa bb cc", 5).split("\\n"), statistics.median([1, 3, 2]), hashlib.md5(b"a").hexdigest()[:6], base64.b64encode(b"hi"))',
    "[['a', 'b,c']] /a/b.txt ['aa bb', 'cc'] 2 0cc175 b'aGk='\n",
  ],
  [
    'from typing import NamedTuple, Optional, Protocol\nclass E(NamedTuple):\n  n: str\n  i: int | None = 3\nclass Q(Protocol):\n  def m(self) -> int: ...\nprint(E("a"), isinstance(3, int | str))',
    "E(n='a', i=3) True\n",
  ],
  [
    'def g():\n  x = yield 1\n  try: yield x\n  except ValueError: yield "caught"\n  return 7\ndef h(): print("r", (yield from g()))\nit = h()\nprint(next(it), it.send("s"), it.throw(ValueError()))\nprint(list(it))',
    '1 s caught\nr 7\n[]\n',
  ],
])('C202 the library means what it means: %s', (source, text) => {
  expect(printed(source)).toBe(text);
});

test('C203 an exception in a handler is told with the one that was handled', () => {
  const report = printed('try:\n  1 / 0\nexcept ZeroDivisionError as e:\n  raise ValueError("x") from e');
  expect(report).toContain('ZeroDivisionError: division by zero\n\nThe above exception was the direct cause of');
  expect(printed('try:\n  {}["a"]\nexcept KeyError:\n  1 / 0')).toContain(
    "KeyError: 'a'\n\nDuring handling of the above exception, another exception occurred:\n\nTraceback",
  );
});

test.each([
  ['import subprocess', 'the module "subprocess" is not in it'],
  ['import os\nos.fork()', 'os.fork is not in it'],
  ['from collections import NoSuch', 'collections.NoSuch is not in it'],
  ['class M(type): pass', "a class below <class 'type'> is not in it"],
])('C205 what the library lacks is said by name: %s', (source, words) => {
  expect(printed(source)).toContain(words);
});

test('C208 threads run where they are started, and nobody waits for ever', () => {
  const source =
    'import threading\nout = []\nclass T(threading.Thread):\n  def run(self): out.append(self.name)\nts = [threading.Thread(target=out.append, args=(i,)) for i in range(2)] + [T(name="t")]\nfor t in ts: t.start()\nfor t in ts: t.join()\nprint(out)\n';
  expect(printed(source)).toBe("[0, 1, 't']\n");
  expect(printed('import queue\nqueue.Queue().get()')).toContain('this room plays threads one after the other');
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Pseudonyms } from './pseudonyms';

const ana = { seat: 's7', pseudonym: 'Student 7', names: ['Ana María'] };
const ben = { seat: 's2', pseudonym: 'Student 2', names: ['Benjamin the 3rd', 'Ben'] };
const node = { seat: 's3', pseudonym: 'Student 3', names: ['Node'] };
const pseudonyms = new Pseudonyms([ana, ben, node, { seat: 's4', pseudonym: 'Student 4', names: ['🐳🐳'] }]);

test.each([
  ['Ana María was here', 'Student-7 was here'],
  ['ana-maria/web:1', 'student-7/web:1'],
  ['docker push ANA_MARIA', 'docker push STUDENT-7'],
  ['anamaria, anamarias', 'student-7, anamarias'],
  ['ANA\nMARÍA', 'STUDENT-7'],
  ['Ana alone', 'Student-7 alone'],
  ['the 3rd of us', 'the student-2 of us'],
  ['/home/ben/benches', '/home/student-2/benches'],
  ['my_ben_web', 'my_student-2_web'],
  ['\x1b[31mBen\x1b[0m', '\x1b[31mStudent-2\x1b[0m'],
  ['hi benjamin-the-3rd!', 'hi student-2a!'],
  ['Ben, Ben', 'Student-2, Student-2'],
  ['FROM node:14', 'FROM node:14'],
  ['a 🐳🐳 swims', 'a student-4 swims'],
  ['', ''],
])('Z20 %j is told as %j', (text, told) => {
  expect(pseudonyms.text(text)).toBe(told);
});

const called = (...names: string[]) => new Pseudonyms([{ seat: 's1', pseudonym: 'Student 1', names }]);

test.each([
  ['Ana', String.raw`print("hello\nAna")`, String.raw`print("hello\nStudent-1")`],
  ['Nate', String.raw`{"said":"Who\nate it?"}`, String.raw`{"said":"Who\nstudent-1 it?"}`],
  ['Ana', String.raw`"echo -e \\tAna"`, String.raw`"echo -e \\tStudent-1"`],
  ['Ana', String.raw`\033[1;31mAna\e[0mAna`, String.raw`\033[1;31mStudent-1\e[0mStudent-1`],
  ['Ana', String.raw`\x1b[31mAna \u001b[mANA`, String.raw`\x1b[31mStudent-1 \u001b[mSTUDENT-1`],
  ['Ana', '^[[31mAna [1mAna[0m', '^[[31mStudent-1 [1mStudent-1[0m'],
  ['Ana', String.raw`{"by":"\u0041na"}`, '{"by":"Student-1"}'],
  ['Ana', '?by=%41na&to=me%20Ana', '?by=Student-1&to=me%20Student-1'],
  ['Ana', 'A\x1b[31mn\x1b[0ma', 'Student-1\x1b[31m\x1b[0m'],
  ['Ana', '\x1b(BAna \x1b[38:5:1mAna \x1bMAna', '\x1b(BStudent-1 \x1b[38:5:1mStudent-1 \x1bMStudent-1'],
  ['Ana', 'A\u00adna, A\u200bna', 'Student-1, Student-1'],
  ['José', String.raw`Jos\u00e9 Jos\xc3\xa9 Jos\303\251 Jos\xe9`, 'Student-1 Student-1 Student-1 Student-1'],
  ['José', 'Jos%C3%A9 Jos&eacute; Jos&#233; Jos&#xe9;', 'Student-1 Student-1 Student-1 Student-1'],
  ['José', String.raw`C:\josephine %joseph 50%`, String.raw`C:\josephine %joseph 50%`],
  ['🐳🐳', String.raw`"\ud83d\udc33\ud83d\udc33"`, '"student-1"'],
  ['Søren', 'soren SØREN soeren s-ren/web', 'student-1 STUDENT-1 student-1 student-1/web'],
  ['Łukasz', 'lukasz ukasz/web', 'student-1 student-1/web'],
  ['Jürgen Strauß', 'juergen, jurgen or STRAUSS', 'student-1, student-1 or STUDENT-1'],
  ['王伟', '王伟的网页', 'student-1的网页'],
  ['山田 太郎', '山田さんと太郎と山田太郎', 'student-1さんとstudent-1とstudent-1'],
  ['김민수', '김민수가 왔다'.normalize('NFD'), `student-1${'가 왔다'.normalize('NFD')}`],
  ['민수', '김민수가', '김민수가'],
  ['Ana王', 'ana/web', 'student-1/web'],
  ['A B', 'a-b, ab', 'student-1, ab'],
  ['❤️', 'I ❤️ ☀️ and ❤', 'I student-1 ☀️ and student-1'],
  ['Ana Tom', '<a title="Ana">Tom</a>', '<a title="Student-1">Student-1</a>'],
  ['"🐳"', String.raw`{"\"🐳\"":"🐳"}`, String.raw`{"\"student-1\"":"student-1"}`],
  ['<Ana>', String.raw`"\u003cAna\u003e"`, String.raw`"\u003cStudent-1\u003e"`],
])('Z20 %j in %j is told as %j', (name, text, told) => {
  expect(called(name).text(text)).toBe(told);
  expect(called(name).mayTell(JSON.stringify({ text }))).toBe(true);
});

test.each([
  ['Hello World', 'docker run hello-world'],
  ['Docker Compose', 'docker compose up'],
  ['-', 'docker run -d'],
  ['.', 'index.html'],
  ['#\ufe0f', '# a comment'],
  ['"', '{"a":1}'],
  ['Ana', 'banana anabel anas'],
])('Z20 who is called %j leaves %j as it is', (name, text) => {
  expect(called(name).text(text)).toBe(text);
});

test('Z20 strings that are put into strings stay such, whatever is in them and however it is escaped', () => {
  const name = fc.constantFrom('Ana', 'nAna', 'José', '王伟', 'u0041', 'x41', '😀', '❤️');
  const part = fc.oneof(
    name,
    fc.constantFrom('\n', '\\', '"', '/', '%41', '\u00ad', ' '),
    fc.string({ unit: 'binary' }),
  );
  const inAscii = (json: string) =>
    json.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
  fc.assert(
    fc.property(fc.array(name, { minLength: 1 }), fc.array(part), fc.nat(3), (names, parts, depth) => {
      let json = inAscii(JSON.stringify(parts.join('')));
      for (let times = 0; times < depth; times += 1) json = JSON.stringify(json);
      let told: unknown = called(...names).text(json);
      for (let times = 0; times <= depth; times += 1) told = JSON.parse(`${told}`);
      expect(told).toEqual(expect.any(String));
    }),
  );
});

test.each([
  ['Always', { type: 'container.updated', hostConfig: { restartPolicy: { name: 'always' } } }],
  ['T1', { type: 'terminal.cleared', seat: 's1', terminal: 't1' }],
  ['Instant', { type: 'class.registry-set', rules: { speed: 'instant', hub: 'open' } }],
  ['Stuck', { type: 'seat.flag-set', seat: 's1', flag: 'stuck' }],
])('Z21 who is called %j does not change what the engine says: %j', (name, event) => {
  expect(called(name).event(event)).toBe(event);
});

test('Z20 who is called like somebody else’s pseudonym is not taken for that one', () => {
  expect(called('Student 2').text('student-2/web')).toBe('student-1/web');
});

test('Z20 others keep their names, also where these have a hidden one in them', () => {
  const others = ['Ben 2', 'Tom María', 'Ana'];
  const spared = new Pseudonyms([ana, { ...ben, names: ['Ben'] }], new Map(), others);
  expect(spared.text('Ben, Ben 2, ben-2/web, Tom, María')).toBe('Student-2, Ben 2, ben-2/web, Tom, María');
  expect(spared.text('Ana and Ana María')).toBe('Ana and Student-7');
  const seat = { id: 's9', role: 'student', name: 'Ben 2', look: 3, joinedAt: 5 };
  const joined = { type: 'seat.joined', seat };
  expect(spared.event(joined)).toBe(joined);
});

test('Z20 who is called like a word of Docker is hidden where it is a name, and nowhere else', () => {
  const seat = { id: 's3', role: 'student', name: 'Node', look: 3, joinedAt: 5 };
  expect(pseudonyms.event({ type: 'seat.joined', seat })).toEqual({
    type: 'seat.joined',
    seat: { ...seat, name: 'Student 3' },
  });
  const renamed = { type: 'seat.renamed', seat: 's3', name: 'Node' };
  expect(pseudonyms.event(renamed)).toEqual({ ...renamed, name: 'Student 3' });
  const tagged = { type: 'image.tagged', seat: 's3', reference: 'node:14', image: 'sha256:00' };
  expect(pseudonyms.event(tagged)).toBe(tagged);
});

test('Z20 keys that people choose are told like any words, those of the engine stay', () => {
  const event = { entry: { kind: 'symlink' }, attributes: { symlink: 'symlink', kind: 'symlink' } };
  expect(called('Symlink').event(event)).toEqual({
    entry: { kind: 'symlink' },
    attributes: { 'student-1': 'student-1', kind: 'student-1' },
  });
});

test('Z20 files are told byte for byte where nobody is named in them', () => {
  const plain = new Uint8Array([0xff, 0x00, 0x41]);
  expect(pseudonyms.bytes(plain)).toBe(plain);
  const binary = Uint8Array.from([0xff, 0x00, ...new TextEncoder().encode('Ben'), 0x00]);
  expect([...pseudonyms.bytes(binary)]).toEqual([0xff, 0x00, ...new TextEncoder().encode('Student-2'), 0x00]);
  const among = Uint8Array.from([0xff, ...new TextEncoder().encode('Zoë'), 0xff, 0x20, 0x5a, 0x6f, 0xeb, 0x20]);
  expect(Buffer.from(called('Zoë').bytes(among)).toString('latin1')).toBe('ÿStudent-1ÿ Student-1 ');
  const text = new TextEncoder().encode('Größe: María Ana, Ana María');
  expect(new TextDecoder().decode(pseudonyms.bytes(text))).toBe('Größe: Student-7 Student-7, Student-7');
});

test('Z20 a file whose content is told with pseudonyms is named by the digest of what it then holds', () => {
  const contents = new Map([[`sha256:${'a'.repeat(64)}`, `sha256:${'b'.repeat(64)}`]] as const);
  const told = new Pseudonyms([ben], contents).event({ edits: [['/ben', { content: `sha256:${'a'.repeat(64)}` }]] });
  expect(told).toEqual({ edits: [['/student-2', { content: `sha256:${'b'.repeat(64)}` }]] });
});

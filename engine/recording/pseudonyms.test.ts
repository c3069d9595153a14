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
  const called = new Pseudonyms([{ seat: 's1', pseudonym: 'Student 1', names: ['Symlink'] }]);
  const event = { entry: { kind: 'symlink' }, attributes: { symlink: 'symlink', kind: 'symlink' } };
  expect(called.event(event)).toEqual({
    entry: { kind: 'symlink' },
    attributes: { 'student-1': 'student-1', kind: 'student-1' },
  });
});

test('Z20 files are told byte for byte where nobody is named in them', () => {
  const plain = new Uint8Array([0xff, 0x00, 0x41]);
  expect(pseudonyms.bytes(plain)).toBe(plain);
  const binary = Uint8Array.from([0xff, 0x00, ...new TextEncoder().encode('Ben'), 0x00]);
  expect([...pseudonyms.bytes(binary)]).toEqual([0xff, 0x00, ...new TextEncoder().encode('Student-2'), 0x00]);
  const text = new TextEncoder().encode('Größe: María Ana, Ana María');
  expect(new TextDecoder().decode(pseudonyms.bytes(text))).toBe('Größe: Student-7 Student-7, Student-7');
});

test('Z20 a file whose content is told with pseudonyms is named by the digest of what it then holds', () => {
  const contents = new Map([[`sha256:${'a'.repeat(64)}`, `sha256:${'b'.repeat(64)}`]] as const);
  const told = new Pseudonyms([ben], contents).event({ edits: [['/ben', { content: `sha256:${'a'.repeat(64)}` }]] });
  expect(told).toEqual({ edits: [['/student-2', { content: `sha256:${'b'.repeat(64)}` }]] });
});

import { expect, test } from 'vitest';
import { WholeLines } from './whole-lines';

/** What is carried out, line by line typed. */
function carriedOut(...typed: string[]): (string | null)[] {
  const lines = new WholeLines();
  return typed.map((line) => lines.add(line));
}

test('K64 a plain line is carried out at once', () => {
  expect(carriedOut('docker ps', "echo 'a b' # it's", 'cat <<< "x"', '')).toEqual([
    'docker ps',
    "echo 'a b' # it's",
    'cat <<< "x"',
    '',
  ]);
});

test('K64 a here-document goes on to its end', () => {
  expect(carriedOut("cat > f <<'EOT'", 'it’s "open', 'EOT ', 'EOT', 'ls')).toEqual([
    null,
    null,
    null,
    "cat > f <<'EOT'\nit’s \"open\nEOT \nEOT",
    'ls',
  ]);
  expect(carriedOut('cat <<-A <<B', '\tA', 'B')).toEqual([null, null, 'cat <<-A <<B\n\tA\nB']);
});

test('K64 open quotes and a backslash at the end wait for the next line', () => {
  expect(carriedOut('echo "a', "it's", 'b"')).toEqual([null, null, 'echo "a\nit\'s\nb"']);
  expect(carriedOut('docker run \\', '  busybox')).toEqual([null, 'docker run \\\n  busybox']);
});

test('K64 at the end of the input what is open is carried out as it is', () => {
  const lines = new WholeLines();
  lines.add('echo "a');
  expect(lines.open).toBe(true);
  expect(lines.take()).toBe('echo "a');
  expect(lines.take()).toBeNull();
});

/** What colours a text and moves the cursor; titles of windows. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it is about
const ESCAPES = /\u001b(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001b]*(?:\u0007|\u001b\\)|[@-Z\\^_])/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: nothing of this can be read
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f]/g;
/** Docker's client ends with where to read on, which says nothing of what was wrong. */
const POINTER = /^(?:Run|See) '.*(?: --help| help)'/;

/** The line of an error output that says what was wrong: the last one with something to read, as plain text; or null. */
export function lastComplaint(text: string): string | null {
  const lines = text.split('\n');
  for (let at = lines.length - 1; at >= 0; at -= 1) {
    const line = (lines[at] ?? '').replace(ESCAPES, '').replace(CONTROLS, '').trim();
    if (line !== '' && !POINTER.test(line)) return line;
  }
  return null;
}

/** Names that Windows keeps for devices. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;
/** No file system shows them; some turn what stands around them round, so that an end is not where it is seen. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const FOREIGN = /[<>:"\\|?*\u0000-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;
/** Bytes that a name may have, and letters that never have more. */
const LONGEST = 255;
const LETTERS = 60;

/**
 * For each path of a simulated host one that can be unpacked everywhere, none of them twice: no way out of its folder,
 * no letter or name that another system cannot keep, told apart where big and small letters are the same, and none where
 * another one has a folder.
 */
export function safePaths(paths: readonly string[]): string[] {
  const files = new Set<string>();
  const folders = new Set<string>();
  return paths.map((path) => {
    const parts = path.split('/').filter((part) => part !== '' && part !== '.' && part !== '..');
    const name = safeName(parts.pop() ?? '') || '_';
    let folder = '';
    for (const part of parts) {
      folder += safeName(part);
      while (files.has(folder.toLowerCase())) folder += '_';
      folders.add(folder.toLowerCase());
      folder += '/';
    }
    let free = folder + name;
    const isTaken = (one: string) => files.has(one) || folders.has(one);
    for (let number = 2; isTaken(free.toLowerCase()); number += 1) free = `${folder}${name}-${number}`;
    files.add(free.toLowerCase());
    return free;
  });
}

function safeName(name: string): string {
  const clean = name.replace(FOREIGN, '_').replace(/[. ]+$/, (end) => '_'.repeat(end.length));
  const short = new TextEncoder().encode(clean).length > LONGEST - 10 ? [...clean].slice(0, LETTERS).join('') : clean;
  return DEVICE.test(short) ? `_${short}` : short;
}

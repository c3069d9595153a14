/** Names that Windows keeps for devices. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;
// biome-ignore lint/suspicious/noControlCharactersInRegex: no file system shows them
const FOREIGN = /[<>:"\\|?*\u0000-\u001f\u007f]/g;

/**
 * For each path of a simulated host one that can be unpacked everywhere, none of them twice: no way out of its folder,
 * no letter or name that another system cannot keep, and told apart where big and small letters are the same.
 */
export function safePaths(paths: readonly string[]): string[] {
  const taken = new Set<string>();
  return paths.map((path) => {
    const parts = path.split('/').filter((part) => part !== '' && part !== '.' && part !== '..');
    const safe = parts.map(safeName).join('/') || '_';
    let free = safe;
    for (let number = 2; taken.has(free.toLowerCase()); number += 1) free = `${safe}-${number}`;
    taken.add(free.toLowerCase());
    return free;
  });
}

function safeName(name: string): string {
  const clean = name.replace(FOREIGN, '_').replace(/[. ]+$/, (end) => '_'.repeat(end.length));
  return DEVICE.test(clean) ? `_${clean}` : clean;
}

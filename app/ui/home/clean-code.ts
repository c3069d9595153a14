/**
 * What has been typed or pasted into a code field as a code: letters and digits in capitals, at most six. Accepts the
 * dash of `K7M-4XQ` and whole addresses that end in a code.
 */
export function cleanCode(typed: string): string {
  const last = typed.trim().split(/[/=]/).at(-1) ?? '';
  return last
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .slice(0, 6);
}

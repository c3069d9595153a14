/**
 * What has been typed or pasted into a code field as a code: letters and digits in capitals, at most six. Accepts the
 * dash of `K7M-4XQ` and whole addresses with a code in them.
 */
export function cleanCode(typed: string): string {
  const [, inAddress] = /(?:[?&]code=|\/r\/)([^/?&#]+)/i.exec(typed) ?? [];
  return (inAddress ?? typed)
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .slice(0, 6);
}

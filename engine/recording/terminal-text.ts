// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what a terminal obeys
const SEQUENCES = /\x1b(?:(\[[\d;]*m|\[\d*[ABK])|\[[ -?]*[@-~]?|[\]PX^_][^\x07\x1b]*(?:\x07|\x1b\\)?|[ -/]*[0-~]?)/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: the same
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001a\u001c-\u001f\u007f-\u009f]/g;

/**
 * Printed text for a real terminal: lines end with CR LF; of what moves, colours or asks a terminal only colours and
 * the movements of progress are left. What a student prints must not set the clipboard or the title of who watches it.
 */
export function terminalText(text: string): string {
  return text
    .replace(SEQUENCES, (_, kept: string | undefined) => (kept === undefined ? '' : `\u001b${kept}`))
    .replace(CONTROLS, '')
    .replace(/\r*\n/g, '\r\n');
}

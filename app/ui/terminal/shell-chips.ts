import { leftOpen } from '#engine/room/left-open';
import type { Chip } from './next-chips';

/** Begins a loop, for whoever would have to look for its signs on a phone. */
export const LOOP_CHIP: Chip = { text: 'for', kind: 'word', draft: 'for i in 1 2 3; do ' };

/** Behind one of these another command begins. */
const BEGINS_COMMAND = /^([\s\S]*(?:[;|&(\n]|\b(?:do|then|else)\s)\s*)([^"'`$|&;<>()\\\n]*)$/;
/** What phones hide behind other keys, as it is put in. */
const SIGNS = ['; ', '| ', '"', "'", '$', '$(', '> ', '-', '/'];

/**
 * Chips for a line of more than plain words: what closes what is open, words of the command that is being typed in it,
 * and the signs that a shell knows.
 *
 * @param alone the chips of a command alone, and whether it could be sent as it stands
 */
export function shellChips(
  draft: string,
  alone: { chips: (command: string) => readonly Chip[]; isWhole: (command: string) => boolean },
): Chip[] {
  const open = leftOpen(draft);
  const inQuotes = open === '"' || open === "'";
  const signs = SIGNS.map((sign): Chip => ({ text: sign.trim(), kind: 'flag', draft: draft + sign }));
  if (inQuotes) return [{ text: open, kind: 'value', draft: `${draft}${open} ` }, ...signs];
  const [, before, command] = BEGINS_COMMAND.exec(draft) ?? [];
  const words =
    before === undefined || command === undefined
      ? []
      : alone.chips(command).map((chip) => ({ ...chip, draft: before + chip.draft }));
  const ends = closing(draft, open);
  return command !== undefined && alone.isWhole(command)
    ? [...ends, ...words, ...signs]
    : [...words, ...ends, ...signs];
}

function closing(draft: string, open: string | null): Chip[] {
  if (open === ')') return [{ text: ')', kind: 'value', draft: `${draft.trimEnd()})` }];
  if (open === null || !/^(done|fi)$/.test(open) || /\b(?:do|then)\s*$/.test(draft)) return [];
  const end = /[;\n]\s*$/.test(draft) ? `${draft.trimEnd()} ${open}` : `${draft.trimEnd()}; ${open}`;
  return [{ text: `; ${open}`, kind: 'value', draft: end }];
}

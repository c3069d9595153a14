/** Lines in a row whose order counts, or does not. */
export interface TranscriptBlock {
  ordered: boolean;
  lines: string[];
}

/** Cuts what a line printed into parts whose order counts and parts for which the real client promises none. */
export function transcriptBlocks(line: string, lines: readonly string[]): TranscriptBlock[] {
  if (/docker (images\b|image ls|volume ls|diff\b|container diff\b)/.test(line)) {
    const headings = /^(REPOSITORY|DRIVER)\b/.test(lines[0] ?? '') ? 1 : 0;
    return [
      { ordered: true, lines: lines.slice(0, headings) },
      { ordered: false, lines: lines.slice(headings) },
    ];
  }
  const isOrdered = orderOf(line);
  const blocks: TranscriptBlock[] = [];
  for (const text of lines) {
    const ordered = isOrdered(text);
    const last = blocks.at(-1);
    if (last?.ordered === ordered) last.lines.push(text);
    else blocks.push({ ordered, lines: [text] });
  }
  return blocks;
}

function orderOf(line: string): (text: string) => boolean {
  if (/docker (image )?(push|pull)\b/.test(line)) return (text) => !/^[0-9a-f]{12}: (?!Preparing)/.test(text);
  if (/docker (system|container|image|volume|network) prune\b/.test(line)) {
    return (text) => text === '' || /^(Deleted |Total )/.test(text);
  }
  return () => true;
}

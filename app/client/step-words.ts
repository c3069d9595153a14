import type { Block, Inline } from '#engine/model/lesson';

/** The words of a step as paragraphs and lists with marks. */
export function stepWords(blocks: readonly Block[]): string {
  return blocks.map(blockWords).join('\n\n');
}

function blockWords(block: Block): string {
  if (block.kind === 'code') return `\`${block.text}\``;
  if (block.kind === 'list') return block.items.map((item) => `- ${marked(item)}`).join('\n');
  return marked(block.text);
}

function marked(text: readonly Inline[]): string {
  const marks = { text: '', code: '`', strong: '**', em: '*' } as const;
  return text.map((part) => `${marks[part.kind]}${part.text}${marks[part.kind]}`).join('');
}

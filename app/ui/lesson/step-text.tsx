import type { Block } from '#engine/model/lesson';
import { InlineText } from './inline-text';

/** The words of a step, a hint or an explanation. Wrap them in `.lesson-text`; they are English in every language. */
export function StepText({ blocks }: { blocks: readonly Block[] }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: a text's blocks stay in their order
  return blocks.map((block, index) => <BlockText key={index} block={block} />);
}

function BlockText({ block }: { block: Block }) {
  if (block.kind === 'code') {
    return (
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      <pre tabIndex={0} className="lesson-code">
        {block.text}
      </pre>
    );
  }
  if (block.kind === 'paragraph') {
    return (
      <p>
        <InlineText text={block.text} />
      </p>
    );
  }
  const items = block.items.map((item, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a list's items stay in their order
    <li key={index}>
      <InlineText text={item} />
    </li>
  ));
  return block.ordered ? <ol className="list-decimal ps-5">{items}</ol> : <ul className="list-disc ps-5">{items}</ul>;
}

import { Fragment } from 'react';
import type { Inline } from '#engine/model/lesson';

/** A run of a lesson's words with its marks. */
export function InlineText({ text }: { text: readonly Inline[] }) {
  return text.map(({ kind, text }, index) => {
    const key = `${index} ${text}`;
    if (kind === 'code') return <code key={key}>{text}</code>;
    if (kind === 'strong') return <strong key={key}>{text}</strong>;
    if (kind === 'em') return <em key={key}>{text}</em>;
    return <Fragment key={key}>{text}</Fragment>;
  });
}

import { Fragment } from 'react';
import { inlineMarks } from './inline-marks';

/** The text of a lesson step: paragraphs and lists with code, strong and emphasis. */
export function LessonText({ text }: { text: string }) {
  const blocks = text.split(/\n\s*\n/).map((block) => block.trim());
  return blocks.filter(Boolean).map((block) => {
    const lines = block.split('\n');
    if (lines.every((line) => /^([-*] |\s)/.test(line))) {
      const entries = block.split(/^[-*] /m).filter(Boolean);
      return (
        <ul key={block} className="list-disc ps-5">
          {entries.map((entry) => (
            <li key={entry}>
              <Line text={entry} />
            </li>
          ))}
        </ul>
      );
    }
    return (
      <p key={block}>
        <Line text={block} />
      </p>
    );
  });
}

function Line({ text }: { text: string }) {
  return inlineMarks(text.replace(/\s+/g, ' ')).map((run, index) => {
    const key = `${index} ${run.text}`;
    if (run.kind === 'code') return <code key={key}>{run.text}</code>;
    if (run.kind === 'strong') return <strong key={key}>{run.text}</strong>;
    if (run.kind === 'em') return <em key={key}>{run.text}</em>;
    return <Fragment key={key}>{run.text}</Fragment>;
  });
}

import type { QuestionSheet } from '../model/lesson';
import { LIMITS } from '../room/limits';
import type { Mistakes } from './mistakes';
import { readInlineText } from './read-inline';
import { list, type Read, record, text } from './yaml-readers';
import type { YamlValue } from './yaml-value';

/** A question as everybody reads it, and the place of its right option (null: none is). */
export interface Question {
  sheet: QuestionSheet;
  right: number | null;
}

interface Written {
  question: Line;
  options: Line[];
  right: Line;
}

interface Line {
  text: string;
  line: number;
}

function lineOfText(most: number): Read<Line> {
  const read = text(most);
  return (value, mistakes) => {
    const found = read(value, mistakes);
    return found === undefined ? undefined : { text: found, line: value.line };
  };
}

const option = lineOfText(120);
const written = record<Written>(
  { question: lineOfText(300), options: list(option, 2, LIMITS.options), right: option },
  ['question', 'options'],
);

export function readQuestion(value: YamlValue, mistakes: Mistakes): Question | null {
  const { question, options, right } = written(value, mistakes) ?? {};
  for (const [index, { text: said, line }] of options?.entries() ?? [])
    if (options?.slice(0, index).some((other) => other.text === said))
      mistakes.add(line, `The option \`${said}\` is there twice.`);
  const place = right ? (options?.findIndex((other) => other.text === right.text) ?? null) : null;
  if (right && place === -1) mistakes.add(right.line, '`right` has to be one of the options, letter by letter.');
  if (!question || !options) return null;
  const inline = (said: Line) => readInlineText(said.text, said.line, mistakes);
  return { sheet: { ask: inline(question), options: options.map(inline) }, right: place === -1 ? null : place };
}

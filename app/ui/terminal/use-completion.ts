import { type RefObject, useState } from 'react';
import { applyCompletion } from './apply-completion';
import type { Completion } from './terminal-model';

interface Offered {
  readonly choices: readonly string[];
  /** Where the word begins that they stand for. */
  readonly from: number;
  readonly chosen: number | null;
}

const NOTHING: Offered = { choices: [], from: 0, chosen: null };

/** What Tab does: finishes the word before the cursor, or offers what it may become. */
export function useCompletion(
  field: RefObject<HTMLTextAreaElement | null>,
  draft: string,
  complete: (line: string, cursor: number) => Promise<Completion>,
  write: (line: string, cursor: number) => void,
) {
  const [offered, setOffered] = useState(NOTHING);
  const cursor = () => field.current?.selectionStart ?? draft.length;

  /** Answers what there is to choose from; nothing when the word is finished. */
  const ask = async (): Promise<readonly string[]> => {
    const at = cursor();
    const completion = await complete(draft, at);
    // The line may have been typed on while the answer was on its way.
    if (field.current?.value !== draft) return [];
    const { line, cursor: next, choices } = applyCompletion(draft, at, completion);
    if (line !== draft) write(line, next);
    setOffered({ choices, from: completion.from, chosen: null });
    return choices;
  };
  const move = (step: number) =>
    setOffered((now) => {
      const count = now.choices.length;
      if (count === 0) return now;
      const from = now.chosen ?? (step > 0 ? -1 : 0);
      return { ...now, chosen: (from + step + count) % count };
    });
  const take = (choice: string) => {
    const { line, cursor: next } = applyCompletion(draft, cursor(), { from: offered.from, candidates: [choice] });
    setOffered(NOTHING);
    write(line, next);
    field.current?.focus();
  };
  const close = () => setOffered((now) => (now.choices.length === 0 ? now : NOTHING));
  return { ...offered, ask, move, take, close };
}

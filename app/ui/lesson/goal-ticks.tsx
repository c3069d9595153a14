import { useWords } from '../language/use-words';

/** How many goals are reached, in the least room: a dot for each. */
export function GoalTicks({ reached }: { reached: readonly boolean[] }) {
  const words = useWords('lesson');
  const count = reached.filter(Boolean).length;
  return (
    <span className="goal-ticks" role="img" aria-label={words('reachedOf', { count, total: reached.length })}>
      {reached.map((is, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a step's goals stay in their order
        <span key={index} className="goal-tick" data-reached={is} />
      ))}
    </span>
  );
}

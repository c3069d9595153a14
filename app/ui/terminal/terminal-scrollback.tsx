import { memo } from 'react';
import { useWords } from '../language/use-words';
import { AnsiText } from './ansi-text';
import { isPrintedTable } from './printed-table';
import { TableText } from './table-text';
import type { TerminalItem } from './terminal-model';
import { type TerminalTurn, terminalTurns } from './terminal-turns';

interface TerminalScrollbackProps {
  readonly items: readonly TerminalItem[];
  readonly whoTyped?: (seat: string) => string;
}

/** What has been typed and printed, as text that can be selected and read aloud. It is English in every language. */
export const TerminalScrollback = memo(
  function TerminalScrollback({ items, whoTyped }: TerminalScrollbackProps) {
    return (
      <div lang="en">
        {terminalTurns(items).map((turn) => (
          <Turn key={turn.key} turn={turn} whoTyped={whoTyped} />
        ))}
      </div>
    );
  },
  (before, after) => before.items === after.items,
);

const Turn = memo(
  function Turn({ turn, whoTyped }: { turn: TerminalTurn; whoTyped?: (seat: string) => string }) {
    return (
      <div className="terminal-turn">
        {turn.items.map((item) => (
          <Item key={item.n} item={item} by={item.by === undefined ? undefined : whoTyped?.(item.by)} />
        ))}
      </div>
    );
  },
  (before, after) =>
    before.turn.items.length === after.turn.items.length && before.turn.items.at(-1) === after.turn.items.at(-1),
);

const Item = memo(function Item({ item, by }: { item: TerminalItem; by?: string }) {
  if (item.kind === 'input') {
    return (
      <span>
        {by !== undefined && <TypedBy name={by} />}
        <span className="terminal-prompt">{item.prompt}</span>
        <span className="terminal-typed">{item.text}</span>
        {'\n'}
      </span>
    );
  }
  return (
    <span className={`terminal-${item.kind}`}>
      {isPrintedTable(item.text) ? <TableText text={item.text} /> : <AnsiText text={item.text} />}
    </span>
  );
});

/** Marks a line that somebody else typed; it is no part of what is copied. */
function TypedBy({ name }: { name: string }) {
  const words = useWords('terminal');
  return <span className="terminal-by">{words.rich('by', { name: () => <bdi>{name}</bdi> })}</span>;
}

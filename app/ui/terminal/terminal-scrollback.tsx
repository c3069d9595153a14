import { memo } from 'react';
import { AnsiText } from './ansi-text';
import type { TerminalItem } from './terminal-model';
import { type TerminalTurn, terminalTurns } from './terminal-turns';

/** What has been typed and printed, as text that can be selected and read aloud. */
export const TerminalScrollback = memo(function TerminalScrollback({ items }: { items: readonly TerminalItem[] }) {
  return terminalTurns(items).map((turn) => <Turn key={turn.key} turn={turn} />);
});

const Turn = memo(
  function Turn({ turn }: { turn: TerminalTurn }) {
    return (
      <div className="terminal-turn">
        {turn.items.map((item) => (
          <Item key={item.n} item={item} />
        ))}
      </div>
    );
  },
  (before, after) =>
    before.turn.items.length === after.turn.items.length && before.turn.items.at(-1) === after.turn.items.at(-1),
);

const Item = memo(function Item({ item }: { item: TerminalItem }) {
  if (item.kind === 'input') {
    return (
      <span>
        <span className="terminal-prompt">{item.prompt}</span>
        <span className="terminal-typed">{item.text}</span>
        {'\n'}
      </span>
    );
  }
  return (
    <span className={`terminal-${item.kind}`}>
      <AnsiText text={item.text} />
    </span>
  );
});

'use client';

import { type KeyboardEvent, memo, useCallback, useEffect, useId, useRef, useState } from 'react';
import { useWords } from '../language/use-words';
import { containerWords } from '../picture/picture-words';
import type { Box } from './box';
import type { PaintedCrowd } from './painted-crowd';
import type { NumberedCell } from './painted-layer';
import type { PointedBlock } from './pointed-block';
import { walkedCell } from './walked-cell';

interface CrowdWalkProps {
  /** Where the crowd lies on the stage. */
  readonly box: Box;
  readonly crowd: PaintedCrowd;
  /** The image they were made from. */
  readonly sheet: string;
  /** What they are. */
  readonly label: string;
  /** Seats whose blocks are lit; null: nobody is looked for. */
  readonly lit: ReadonlySet<string> | null;
  readonly onPoint: (pointed: PointedBlock | null) => void;
  readonly onChoose: (seatId: string) => void;
}

/**
 * A painted crowd for the keyboard: one stop, in which a cursor goes from block to block. It lies over the crowd and
 * takes no press of a pointer. The cursor is the only option that exists: a thousand that change twenty times a second
 * would be work for nobody.
 */
export const CrowdWalk = memo(function CrowdWalk(props: CrowdWalkProps) {
  const { box, crowd, sheet, label, lit, onPoint, onChoose } = props;
  const words = useWords('wall');
  const picture = useWords('picture');
  const [inside, setInside] = useState(false);
  const { cursor, stand } = useCursor(crowd, inside);
  const option = useRef<HTMLDivElement>(null);
  const id = useId();
  const standsOn = cursor?.container.id;
  useEffect(() => {
    if (standsOn) option.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [standsOn]);
  useEffect(() => {
    if (!cursor) return;
    const { container, x, y, width, height } = cursor;
    onPoint({ container, x: box.x + x + width / 2, y: box.y + y, below: box.y + y + height });
    return () => onPoint(null);
  }, [cursor, box, onPoint]);

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (!cursor || event.altKey || event.ctrlKey || event.metaKey) return;
    // Whoever has lit something puts it out first.
    if (event.key === 'Escape' && lit === null) event.currentTarget.blur();
    const chooses = event.key === 'Enter' || event.key === ' ';
    const to = walkedCell(crowd.rows(), cursor.index, event.key);
    if (!chooses && to === null) return;
    event.preventDefault();
    event.stopPropagation();
    if (to !== null) stand(to);
    else if (!event.repeat) onChoose(cursor.container.seat.id);
  };
  return (
    <div
      role="listbox"
      tabIndex={0}
      className="wall-walk"
      data-sheet={sheet}
      style={{ left: box.x, top: box.y, width: box.width, height: box.height }}
      aria-label={label}
      aria-describedby={`${id}-keys`}
      aria-activedescendant={cursor ? `${id}-${cursor.container.id}` : undefined}
      onFocus={() => setInside(true)}
      onBlur={() => setInside(false)}
      onKeyDown={onKeyDown}
    >
      {cursor && (
        <div
          key={cursor.container.id}
          ref={option}
          id={`${id}-${cursor.container.id}`}
          role="option"
          tabIndex={-1}
          data-block={cursor.container.id}
          aria-selected={lit?.has(cursor.container.seat.id) ?? false}
          aria-posinset={cursor.index + 1}
          aria-setsize={crowd.size}
          className="wall-cursor"
          style={{ left: cursor.x, top: cursor.y, width: cursor.width, height: cursor.height }}
        >
          <span className="sr-only">{containerWords(picture, cursor.container)}</span>
        </div>
      )}
      <span id={`${id}-keys`} hidden>
        {words('walk.keys')}
      </span>
    </div>
  );
});

/**
 * Where the cursor stands while somebody is inside: with its container wherever that goes; when it is removed, with
 * whoever steps into its place. Who comes back finds it where it was.
 */
function useCursor(crowd: PaintedCrowd, inside: boolean) {
  const last = useRef<NumberedCell | null>(null);
  const [cursor, setCursor] = useState<NumberedCell | null>(null);
  const stand = useCallback(
    (index: number) => {
      const cell = crowd.cell(index);
      if (cell) last.current = cell;
      setCursor((before) => (before && cell && same(before, cell) ? before : cell));
    },
    [crowd],
  );
  useEffect(() => {
    if (!inside) {
      setCursor(null);
      return;
    }
    const follow = () => {
      const before = last.current;
      const index = before ? crowd.indexOf(before.container.id) : 0;
      stand(before && index < 0 ? crowd.indexAt(before) : index);
    };
    follow();
    return crowd.onMoved(follow);
  }, [crowd, inside, stand]);
  return { cursor, stand };
}

function same(a: NumberedCell, b: NumberedCell): boolean {
  return (Object.keys(a) as (keyof NumberedCell)[]).every((key) => a[key] === b[key]);
}

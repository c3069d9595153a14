'use client';

import { type KeyboardEvent, useEffect, useMemo, useState } from 'react';
import { useWords } from '../language/use-words';
import type { PictureContainer } from '../picture/picture-model';
import { stopAfter } from '../picture/stage-order';
import { useStanding } from '../picture/use-standing';
import type { Box } from './box';
import type { NamedField } from './named-field';
import type { PointedBlock } from './pointed-block';
import { type BlockLight, WallBlock } from './wall-block';
import type { WallFeet } from './wall-feet';
import { footOf, type WallFoot } from './wall-foot';

export interface NamedBlocksProps {
  /** The image that they were made from. */
  readonly sheet: string;
  readonly box: Box;
  /** Where blocks stand, for at least as many as `containers`. */
  readonly fieldFor: (count: number) => NamedField | null;
  readonly containers: readonly PictureContainer[];
  readonly lit: ReadonlySet<string> | null;
  /** The seat of which a block is pointed at, and the one that was chosen to be lit. */
  readonly pointedSeat: string | null;
  readonly chosenSeat: string | null;
  /** The seats whose volumes and networks are drawn. */
  readonly tiedSeats: readonly string[];
  readonly label: string;
  /** Told where everybody stands. */
  readonly feet: WallFeet;
  readonly onPoint: (pointed: PointedBlock | null) => void;
  readonly onChoose: (seatId: string) => void;
}

/** More blocks than this do not breathe: nobody sees it from afar, and each would be a layer for the browser. */
const LIVELY = 12;
/** Whoever would be too many to stand here by name stands in a crowd elsewhere. */
const ALL = Number.POSITIVE_INFINITY;
const CORNER = { x: 0, y: 0 };

/**
 * Containers that are few enough to have names. Who has a place keeps it when others come and go. For the keyboard they
 * are one stop: arrow keys go from block to block.
 */
export function NamedBlocks(props: NamedBlocksProps) {
  const { sheet, box, fieldFor, containers, lit, pointedSeat, chosenSeat, tiedSeats, label, feet, onPoint, onChoose } =
    props;
  const words = useWords('picture');
  const { places, leaving } = useStanding(containers, ALL);
  const most = 1 + Math.max(-1, ...places.values());
  // Gaps that others have left are filled when the names would else no longer fit.
  const roomy = useMemo(() => fieldFor(most), [fieldFor, most]);
  const tight = useMemo(() => (roomy ? null : fieldFor(containers.length)), [roomy, fieldFor, containers.length]);
  const field = roomy ?? tight;
  const point = useMemo(
    () => (pointed: PointedBlock | null) => onPoint(pointed && moved(pointed, box.x, box.y)),
    [onPoint, box.x, box.y],
  );
  const shown = roomy ? [...containers, ...leaving] : containers;
  const keeps = roomy ? places : null;
  useEffect(() => {
    if (!field) return;
    let known: ReadonlyMap<string, WallFoot> | undefined;
    return feet.tell(sheet, () => {
      known ??= new Map(
        containers.map(({ id }, index) => [id, footOf(field, box, field.places[keeps?.get(id) ?? index] ?? CORNER)]),
      );
      return known;
    });
  }, [feet, sheet, box, field, containers, keeps]);
  const [standsOn, standOn] = useState('');
  const current = containers.some(({ id }) => id === standsOn) ? standsOn : containers[0]?.id;
  if (!field) return null;
  const spots = shown.map(({ id }, index) => field.places[keeps?.get(id) ?? index] ?? CORNER);
  const move = (event: KeyboardEvent<SVGSVGElement>) => {
    if (event.altKey || event.ctrlKey || event.metaKey || current === undefined) return;
    const stops = containers.map(({ id }, index) => ({ key: id, ...(spots[index] ?? CORNER) }));
    const to = stopAfter(stops, current, event.key);
    if (!to) return;
    event.preventDefault();
    standOn(to.key);
    event.currentTarget.querySelector<SVGElement>(`[data-block="${CSS.escape(to.key)}"]`)?.focus();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a <fieldset> cannot be a drawing
    <svg
      role="group"
      aria-label={label}
      className="wall-named on-floor"
      data-many={containers.length > LIVELY}
      data-sheet={sheet}
      style={{ left: box.x, top: box.y }}
      width={box.width}
      height={box.height}
      onKeyDown={move}
      onFocus={({ target }) => standOn(target.getAttribute('data-block') ?? '')}
    >
      <desc>{words('stage.keys')}</desc>
      {shown.map((container, index) => (
        <WallBlock
          // Whoever comes to stand where another one stood is drawn by changing what differs.
          key={index < containers.length && keeps ? keeps.get(container.id) : container.id}
          container={container}
          x={spots[index]?.x ?? 0}
          y={spots[index]?.y ?? 0}
          half={field.half}
          font={field.font}
          room={field.cellWidth}
          leaving={index >= containers.length}
          light={lightOf(container.seat.id, lit, pointedSeat)}
          tied={tiedSeats.includes(container.seat.id)}
          chosen={container.seat.id === chosenSeat}
          tabIndex={container.id === current ? 0 : -1}
          onPoint={point}
          onChoose={onChoose}
        />
      ))}
    </svg>
  );
}

function moved(pointed: PointedBlock, right: number, down: number): PointedBlock {
  const below = pointed.below === undefined ? undefined : pointed.below + down;
  return { ...pointed, x: pointed.x + right, y: pointed.y + down, below };
}

function lightOf(seat: string, lit: ReadonlySet<string> | null, pointed: string | null): BlockLight | null {
  if (seat === pointed || lit?.has(seat)) return 'lit';
  if (lit) return 'back';
  return pointed === null ? null : 'aside';
}

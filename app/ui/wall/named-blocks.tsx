'use client';

import { useMemo } from 'react';
import type { PictureContainer } from '../picture/picture-model';
import type { Box } from './box';
import type { NamedField } from './named-field';
import type { PointedBlock } from './pointed-block';
import { useWallPlaces } from './use-wall-places';
import { WallBlock } from './wall-block';

interface NamedBlocksProps {
  readonly box: Box;
  /** Where blocks stand, for at least as many as `containers`. */
  readonly fieldFor: (count: number) => NamedField | null;
  readonly containers: readonly PictureContainer[];
  readonly lit: ReadonlySet<string> | null;
  readonly label: string;
  readonly onPoint: (pointed: PointedBlock | null) => void;
  readonly onChoose: (seatId: string) => void;
}

/** More blocks than this do not breathe: nobody sees it from afar, and each would be a layer for the browser. */
const LIVELY = 12;

/** Containers that are few enough to have names. Who has a place keeps it when others come and go. */
export function NamedBlocks({ box, fieldFor, containers, lit, label, onPoint, onChoose }: NamedBlocksProps) {
  const { places, leaving } = useWallPlaces(containers);
  const most = 1 + Math.max(-1, ...places.values());
  // Gaps that others have left are filled when the names would else no longer fit.
  const roomy = useMemo(() => fieldFor(most), [fieldFor, most]);
  const tight = useMemo(() => (roomy ? null : fieldFor(containers.length)), [roomy, fieldFor, containers.length]);
  const field = roomy ?? tight;
  const point = useMemo(
    () => (pointed: PointedBlock | null) =>
      onPoint(pointed && { ...pointed, x: pointed.x + box.x, y: pointed.y + box.y }),
    [onPoint, box.x, box.y],
  );
  if (!field) return null;
  const shown = roomy ? [...containers, ...leaving] : containers;
  return (
    <svg
      role="img"
      aria-label={label}
      className="wall-named on-floor"
      data-many={containers.length > LIVELY}
      style={{ left: box.x, top: box.y }}
      width={box.width}
      height={box.height}
    >
      {shown.map((container, index) => {
        const spot = field.places[roomy ? (places.get(container.id) ?? index) : index] ?? { x: 0, y: 0 };
        return (
          <WallBlock
            key={container.id}
            container={container}
            x={spot.x}
            y={spot.y}
            half={field.half}
            font={field.font}
            room={field.cellWidth}
            leaving={index >= containers.length}
            light={lit === null ? null : lit.has(container.seat.id) ? 'lit' : 'back'}
            onPoint={point}
            onChoose={onChoose}
          />
        );
      })}
    </svg>
  );
}

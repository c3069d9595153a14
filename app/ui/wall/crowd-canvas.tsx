'use client';

import { type MouseEvent, useEffect, useRef } from 'react';
import type { PictureContainer } from '../picture/picture-model';
import type { Box } from './box';
import type { CrowdField } from './crowd-field';
import { PaintedCrowd } from './painted-crowd';
import type { PointedBlock } from './pointed-block';
import { useThemeVersion } from './use-theme-version';

interface CrowdCanvasProps {
  /** Where the field lies on the stage. */
  readonly box: Box;
  readonly field: CrowdField;
  readonly containers: readonly PictureContainer[];
  /** Seats whose blocks are lit while the others step back; null: nobody is looked for. */
  readonly lit: ReadonlySet<string> | null;
  readonly onPoint: (pointed: PointedBlock | null) => void;
  readonly onChoose: (seatId: string) => void;
}

/** The blocks of a crowd, painted. It has no words: the stage tells them beside it. */
export function CrowdCanvas({ box, field, containers, lit, onPoint, onChoose }: CrowdCanvasProps) {
  const ground = useRef<HTMLDivElement>(null);
  const crowd = useRef<PaintedCrowd>(null);
  const theme = useThemeVersion();

  useEffect(() => {
    if (!ground.current) return;
    crowd.current ??= new PaintedCrowd(ground.current);
    crowd.current.show(field, containers, lit, theme);
  }, [field, containers, lit, theme]);
  useEffect(
    () => () => {
      crowd.current?.end();
      crowd.current = null;
    },
    [],
  );

  const at = (event: MouseEvent<HTMLDivElement>) => {
    const corner = event.currentTarget.getBoundingClientRect();
    return crowd.current?.at(event.clientX - corner.left, event.clientY - corner.top) ?? null;
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a pointer finds the others of this seat; keys have the search
    // biome-ignore lint/a11y/useKeyWithClickEvents: as above
    <div
      ref={ground}
      className="wall-crowd"
      style={{ left: box.x, top: box.y, width: box.width, height: box.height }}
      onPointerMove={(event) => {
        const cell = at(event);
        onPoint(
          cell && {
            container: cell.container,
            x: box.x + cell.x + field.cellWidth / 2,
            y: box.y + cell.y,
          },
        );
      }}
      onPointerLeave={() => onPoint(null)}
      onClick={(event) => {
        const cell = at(event);
        if (cell) onChoose(cell.container.seat.id);
      }}
    />
  );
}

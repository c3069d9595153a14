'use client';

import { type MouseEvent, useEffect, useRef, useState } from 'react';
import type { PictureContainer } from '../picture/picture-model';
import type { Box } from './box';
import type { CrowdField } from './crowd-field';
import { CrowdWalk } from './crowd-walk';
import { PaintedCrowd } from './painted-crowd';
import type { PointedBlock } from './pointed-block';
import { useThemeVersion } from './use-theme-version';

interface CrowdCanvasProps {
  /** Where the field lies on the stage. */
  readonly box: Box;
  readonly field: CrowdField;
  readonly containers: readonly PictureContainer[];
  /** The image they were made from. */
  readonly sheet: string;
  /** Seats whose blocks are lit while the others step back; null: nobody is looked for. */
  readonly lit: ReadonlySet<string> | null;
  /** What they are, for whoever comes by keyboard. */
  readonly label: string;
  readonly onPoint: (pointed: PointedBlock | null) => void;
  readonly onChoose: (seatId: string) => void;
}

/** The blocks of a crowd, painted: without words for those who see it, block by block for those who walk through it. */
export function CrowdCanvas(props: CrowdCanvasProps) {
  const { box, field, containers, sheet, lit, label, onPoint, onChoose } = props;
  const ground = useRef<HTMLDivElement>(null);
  const [crowd] = useState(() => new PaintedCrowd());
  const theme = useThemeVersion();

  useEffect(() => {
    if (ground.current) crowd.show(ground.current, field, containers, lit, theme);
  }, [crowd, field, containers, lit, theme]);
  useEffect(() => () => crowd.end(), [crowd]);

  const at = (event: MouseEvent<HTMLDivElement>) => {
    const corner = event.currentTarget.getBoundingClientRect();
    return crowd.at(event.clientX - corner.left, event.clientY - corner.top);
  };
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: for pointers: keys walk in what lies over it */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: as above */}
      <div
        ref={ground}
        className="wall-crowd on-floor"
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
      <CrowdWalk box={box} crowd={crowd} sheet={sheet} label={label} lit={lit} onPoint={onPoint} onChoose={onChoose} />
    </>
  );
}

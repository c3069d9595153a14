'use client';

import { memo, useCallback, useEffect, useMemo, useRef } from 'react';
import { useWords } from '../language/use-words';
import { countByStatus, imageLabel } from '../picture/picture-words';
import { CrowdCanvas } from './crowd-canvas';
import { type CrowdField, crowdField } from './crowd-field';
import { NamedBlocks, type NamedBlocksProps } from './named-blocks';
import { namedField } from './named-field';
import type { PointedBlock } from './pointed-block';
import type { WallSheet as Sheet } from './wall-layout';
import type { WallImage } from './wall-model';
import { WallTitle } from './wall-title';

interface WallSheetProps extends Pick<NamedBlocksProps, 'pointedSeat' | 'chosenSeat' | 'tiedSeats' | 'feet'> {
  readonly sheet: Sheet;
  readonly strip: number;
  readonly em: number;
  readonly wall: WallImage;
  readonly lit: ReadonlySet<string> | null;
  /** Named blocks leave room at their side for volumes. */
  readonly beside: boolean;
  /** It has been published a moment ago. */
  readonly fresh: boolean;
  readonly onPoint: (pointed: PointedBlock | null) => void;
  readonly onChoose: (seatId: string) => void;
}

/** An image as a drawing that lies flat, its title block, and everything made from it standing on it. */
export const WallSheet = memo(function WallSheet(props: WallSheetProps) {
  const { sheet, strip, em, lit, pointedSeat, chosenSeat, tiedSeats, beside, feet, fresh, onPoint, onChoose } = props;
  const { image, containers } = props.wall;
  const { paper, field, title, strips } = sheet;
  const words = useWords('wall');
  const states = useMemo(() => countByStatus(containers), [containers]);
  const fieldFor = useCallback(
    (count: number) =>
      (beside ? namedField(field.width, field.height, em, count, true) : null) ??
      namedField(field.width, field.height, em, count),
    [field, em, beside],
  );
  const named = useMemo(() => fieldFor(containers.length) !== null, [fieldFor, containers.length]);
  const counts = states.map(({ status, count }) => `${status} ${count}`).join();
  const half = useRef<number | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `counts` is all of `states`
  const crowd = useMemo(
    () => (named ? null : crowdField(field.width, field.height, em, states, half.current)),
    [named, field, em, counts],
  );
  useEffect(() => {
    half.current = crowd?.half ?? null;
  }, [crowd]);
  const total = containers.length;
  // biome-ignore lint/correctness/useExhaustiveDependencies: `counts` is all of `states`
  const titled = useMemo(
    () =>
      named
        ? states.map(({ status, count }) => ({ count, text: words(`state.${status}`, { count }) }))
        : [{ count: total, text: words('stage.containers', { count: total }) }],
    [words, named, total, named && counts],
  );
  return (
    <>
      <div className={`wall-paper ${fresh ? 'wall-paper-fresh' : ''}`} style={boxStyle(paper)} />
      {strips > 0 && (
        <div
          className="wall-strips"
          style={{
            ...boxStyle({ ...paper, y: paper.y + paper.height, height: strips * strip }),
            backgroundSize: `100% ${strip}px`,
          }}
        />
      )}
      {containers.length === 0 ? (
        <p className="wall-nothing" style={boxStyle(field)}>
          {words('stage.nothingMade')}
          <code>
            docker run -d {image.published ? 'registry:5000/' : ''}
            {imageLabel(image)}
          </code>
        </p>
      ) : crowd ? (
        <>
          <ul className={`wall-bands ${crowd.stacked ? 'wall-bands-stacked' : ''}`} style={boxStyle(field)}>
            {crowd.bands.map((band) => (
              <Band key={band.status} band={band} />
            ))}
          </ul>
          <CrowdCanvas
            box={field}
            field={crowd}
            containers={containers}
            sheet={image.id}
            lit={lit}
            label={words('stage.picture', { image: imageLabel(image), count: containers.length })}
            onPoint={onPoint}
            onChoose={onChoose}
          />
        </>
      ) : (
        <NamedBlocks
          box={field}
          fieldFor={fieldFor}
          sheet={image.id}
          containers={containers}
          lit={lit}
          pointedSeat={pointedSeat}
          chosenSeat={chosenSeat}
          tiedSeats={tiedSeats}
          feet={feet}
          label={words('stage.picture', { image: imageLabel(image), count: containers.length })}
          onPoint={onPoint}
          onChoose={onChoose}
        />
      )}
      <WallTitle box={title} image={image} published={fresh} counts={titled} />
    </>
  );
});

const Band = memo(function Band({ band }: { band: CrowdField['bands'][number] }) {
  const words = useWords('wall');
  const { status, count, font } = band;
  return (
    <li style={{ top: band.y, height: band.height, width: band.cellsX > band.x ? band.cellsX : undefined }}>
      <b style={{ fontSize: font }}>{count}</b>
      <span style={{ fontSize: `min(${font * 0.7}px, 1.15em)` }}>{words(`state.${status}`, { count })}</span>
    </li>
  );
}, looksTheSame);

function looksTheSame({ band: a }: { band: CrowdField['bands'][number] }, { band: b }: { band: typeof a }): boolean {
  return a.count === b.count && a.y === b.y && a.height === b.height && a.font === b.font && a.cellsX === b.cellsX;
}

function boxStyle({ x, y, width, height }: Sheet['paper']) {
  return { left: x, top: y, width, height };
}

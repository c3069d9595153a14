'use client';

import { type CSSProperties, useEffect, useMemo, useRef, useState } from 'react';
import { useWords, type Words } from '../language/use-words';
import { ContainerBlock } from '../picture/container-block';
import type { HostTies, PictureContainer, PictureImage } from '../picture/picture-model';
import { countByStatus, imageLabel } from '../picture/picture-words';
import { isTied } from './is-tied';
import type { PointedBlock } from './pointed-block';
import { seatsTied, smallClass } from './seats-tied';
import { useFreshImages } from './use-fresh-images';
import { useKeptFocus } from './use-kept-focus';
import { useStageSize } from './use-stage-size';
import { WallFeet } from './wall-feet';
import { type WallLayout, wallLayout } from './wall-layout';
import { type WallImage, wallImages } from './wall-model';
import { WallNote } from './wall-note';
import { WallSheet } from './wall-sheet';
import { WallTiesDrawing } from './wall-ties-drawing';
import { WallWords } from './wall-words';

export interface WallStageProps {
  readonly images: readonly PictureImage[];
  readonly containers: readonly PictureContainer[];
  /** The volumes and networks of a seat, as they are now. */
  readonly tiesOf: (seatId: string) => HostTies;
  /** Seats whose containers are to be found at a glance; absent or null: nobody is looked for. */
  readonly lit?: ReadonlySet<string> | null;
  /** Words instead of the picture. */
  readonly asText?: boolean;
}

/** Blocks that stand beside the name of an image in the chest. */
const CARD_BLOCKS = 3;
/** More edges of layers than this could not be told apart. */
const MOST_EDGES = 8;

/**
 * All images of the class and everybody's containers, filling whatever room there is: the images as sheets, their
 * containers standing on them with names, or in a crowd by state.
 */
export function WallStage({ images, containers, tiesOf, lit = null, asText = false }: WallStageProps) {
  const words = useWords('wall');
  const stage = useRef<HTMLDivElement>(null);
  const size = useStageSize(stage);
  useKeptFocus(stage);
  const walls = useWallImages(images, containers);
  const fresh = useFreshImages(images);
  const layout = useLayout(walls, size);
  const [pointed, onPoint] = useState<PointedBlock | null>(null);
  const [chosen, choose] = useState<string | null>(null);
  const onChoose = useRef((seat: string) => choose((before) => (before === seat ? null : seat))).current;
  useEffect(() => {
    if (chosen === null) return;
    const onKeyDown = ({ key }: KeyboardEvent) => key === 'Escape' && choose(null);
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [chosen]);
  const chosenOnly = useMemo(() => (chosen === null ? null : new Set([chosen])), [chosen]);
  const light = lit ?? chosenOnly;
  const pointedSeat = pointed?.container.seat.id ?? null;
  const small = useMemo(() => smallClass(containers), [containers]);
  const tied = useMemo(() => seatsTied(pointedSeat, light, small), [pointedSeat, light, small]);
  const beside = small !== null && containers.some(isTied);
  const [feet] = useState(() => new WallFeet());
  const of = new Map(walls.map((wall) => [wall.image.id, wall]));
  return (
    <section
      className="wall-stage"
      aria-label={words('stage.label')}
      style={{ '--sheets': Math.min(4, walls.filter((wall) => wall.containers.length > 0).length) } as CSSProperties}
    >
      <div ref={stage} className="wall-drawing" hidden={asText} style={size ? { fontSize: size.em } : undefined}>
        {size && layout && (
          <>
            {layout.slabs.map((slab) => (
              <p
                key={slab.images.join()}
                className="wall-slab"
                style={{
                  left: slab.x,
                  top: slab.y,
                  width: slab.width,
                  height: slab.height,
                  backgroundSize: `100% ${slab.height / Math.min(slab.layers, MOST_EDGES)}px`,
                }}
              >
                <span>
                  {words('stage.shared', {
                    layers: slab.layers,
                    images: slab.images.map((id) => nameOf(of.get(id))).join(' · '),
                  })}
                </span>
              </p>
            ))}
            {layout.sheets.map((sheet) => {
              const wall = of.get(sheet.id);
              return (
                wall && (
                  <WallSheet
                    key={sheet.id}
                    sheet={sheet}
                    strip={layout.strip}
                    em={size.em}
                    wall={wall}
                    lit={light}
                    pointedSeat={pointedSeat}
                    chosenSeat={chosen}
                    tiedSeats={tied}
                    beside={beside}
                    feet={feet}
                    fresh={fresh.has(sheet.id)}
                    onPoint={onPoint}
                    onChoose={onChoose}
                  />
                )
              );
            })}
            <Chest layout={layout} of={of} />
            {tied.length > 0 && (
              <WallTiesDrawing
                seats={tied}
                tiesOf={tiesOf}
                containers={containers}
                feet={feet}
                width={size.width}
                height={size.height}
                em={size.em}
              />
            )}
            {pointed && <WallNote pointed={pointed} width={size.width} tiesOf={tiesOf} />}
          </>
        )}
      </div>
      <WallWords walls={walls} tiesOf={tiesOf} shown={asText} />
    </section>
  );
}

/** The images without a sheet of their own as small sheets with their names and counts. */
function Chest({ layout, of }: { layout: WallLayout; of: ReadonlyMap<string, WallImage> }) {
  const words = useWords('wall');
  const { chest, inChest } = layout;
  if (!chest) return null;
  const cards = inChest.length > chest.cards.length ? chest.cards.length - 1 : chest.cards.length;
  const rest = inChest.slice(cards);
  return (
    <ul aria-label={words('stage.rest')}>
      {chest.cards.map(({ x, y, width, height }, index) => {
        const wall = of.get(inChest[index] ?? '');
        return (
          <li key={inChest[index]} className="wall-card" style={{ left: x, top: y, width, height }}>
            {index < cards && wall ? (
              <>
                <span className="wall-card-words">
                  <b>{nameOf(wall)}</b>
                  <span>{inShort(words, wall)}</span>
                </span>
                {wall.containers.slice(0, Math.min(CARD_BLOCKS, Math.floor(width / height - 3.5))).map((container) => (
                  <ContainerBlock key={container.id} container={container} width={height * 0.62} />
                ))}
              </>
            ) : (
              <b title={rest.map((id) => nameOf(of.get(id))).join(', ')}>+{rest.length}</b>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** `4 running`, or how many there are when they are not all in one state. */
function inShort(words: Words<'wall'>, { containers }: WallImage): string {
  const states = countByStatus(containers);
  const [first] = states;
  if (!first) return words('stage.none');
  const count = containers.length;
  return states.length === 1
    ? `${count} ${words(`state.${first.status}`, { count })}`
    : `${count} ${words('stage.containers', { count })}`;
}

function nameOf(wall: WallImage | undefined): string {
  return wall ? imageLabel(wall.image) : '';
}

function useWallImages(images: readonly PictureImage[], containers: readonly PictureContainer[]) {
  const before = useRef<readonly WallImage[]>([]);
  return useMemo(() => {
    before.current = wallImages(images, containers, before.current);
    return before.current;
  }, [images, containers]);
}

/** The layout; the same sheets for as long as they lie where they lay. */
function useLayout(walls: readonly WallImage[], size: ReturnType<typeof useStageSize>): WallLayout | null {
  const needs = walls.map(({ image, containers }) => `${image.id} ${containers.length}`).join();
  const before = useRef<WallLayout | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `needs` is what the layout takes from `walls`
  return useMemo(() => {
    if (!size) return null;
    const now = wallLayout(
      size.width,
      size.height,
      size.em,
      walls.map(({ image, containers }) => ({
        id: image.id,
        layers: image.layers.map(({ diffId }) => diffId),
        count: containers.length,
        published: image.published,
      })),
    );
    if (JSON.stringify(now) !== JSON.stringify(before.current)) before.current = now;
    return before.current;
  }, [needs, size]);
}

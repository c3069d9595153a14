import { type CSSProperties, memo, useCallback, useMemo } from 'react';
import { useWords } from '../language/use-words';
import { EmptyFloor } from './empty-floor';
import { FloorBands } from './floor-bands';
import { FloorBlock } from './floor-block';
import { FloorPaper } from './floor-paper';
import type { StageShared } from './host-stage';
import { NetworkLine, NetworkPlug } from './network-line';
import { partKey } from './part-key';
import type { Highlight, PictureContainer, PictureHost, PictureImage, PictureMeters } from './picture-model';
import { StageDrum } from './stage-drum';
import type { StageLayout } from './stage-layout';
import { isLit } from './stage-part';
import { tiesOf } from './stage-ties';
import { Rope } from './volume-drum';

interface StageDrawingProps extends StageShared {
  readonly layout: StageLayout;
  readonly host: PictureHost;
  /** IDs of containers that are only drawn going. */
  readonly gone: ReadonlySet<string>;
  readonly nameOf: 'owner' | 'container';
  readonly meters?: ReadonlyMap<string, PictureMeters>;
}

/** The drawing of a stage, from what lies to what stands: paper, lines and ropes, blocks, drums. */
export const StageDrawing = memo(function StageDrawing(props: StageDrawingProps) {
  const { layout, host, gone, nameOf, meters, highlight, onHighlight, selected, onSelect, current } = props;
  const words = useWords('picture');
  const choose = useCallback(
    ({ id, image }: PictureContainer) => onSelect?.({ on: 'container', id, imageId: image.id }),
    [onSelect],
  );
  const ties = useMemo(() => tiesOf(layout, host), [layout, host]);
  const crowded = ties.lines.length + ties.ropes.length > MOST_TIES;
  return (
    <svg width={layout.width} height={layout.height} className="picture host-stage-drawing">
      <title>{words('stage.label', { images: host.images.length, containers: host.containers.length })}</title>
      {layout.plots.map(({ image, floor, origin }) => (
        <g
          key={image.id}
          transform={`translate(${origin.x} ${origin.y})`}
          className="on-floor"
          onPointerEnter={() => onHighlight({ on: 'image', id: image.id })}
          onPointerLeave={() => onHighlight(null)}
        >
          <FloorPaper
            layout={floor}
            layers={image.layers.length}
            lit={imageLit(image, highlight, selected)}
            litLayer={layerLit(image, highlight, selected)}
          />
          {floor.spots.length === 0 && <EmptyFloor layout={floor} text={words('floor.empty')} />}
        </g>
      ))}
      {ties.lines.map(({ network, from, to }) => (
        <NetworkLine
          key={network.key}
          look={network.look}
          from={from}
          to={to}
          lit={isLit({ on: 'network', key: network.key }, highlight, selected) || touches(highlight, network.members)}
          dim={crowded || (highlight?.on === 'network' && highlight.key !== network.key)}
        />
      ))}
      {ties.ropes.map(({ key, volume, container, from, to, readOnly }) => (
        <Rope
          key={key}
          from={from}
          to={to}
          readOnly={readOnly}
          dim={crowded}
          lit={isLit({ on: 'volume', key: volume }, highlight, selected) || touches(highlight, [container])}
        />
      ))}
      {layout.plots.map(({ image, floor, origin }) => (
        <g
          key={image.id}
          transform={`translate(${origin.x} ${origin.y})`}
          className="on-floor"
          style={{ '--floor-name': `${Math.min(16, Math.max(12.5, floor.pitch * 0.2))}px` } as CSSProperties}
        >
          <FloorBands bands={floor.bands} />
          {floor.spots.map((spot) => (
            <FloorBlock
              key={spot.container.id}
              spot={spot}
              layout={floor}
              nameOf={nameOf}
              leaving={gone.has(spot.container.id)}
              selected={selected?.on === 'container' && selected.id === spot.container.id}
              onSelect={onSelect && choose}
              meters={meters?.get(spot.container.id)}
              tabIndex={current === containerKey(spot.container) ? 0 : -1}
              highlight={highlight}
              onHighlight={onHighlight}
            />
          ))}
        </g>
      ))}
      {ties.lines.map(({ network, to }) => (
        <g key={network.key} pointerEvents="none">
          {to.map((at) => (
            <NetworkPlug key={`${at.x} ${at.y}`} look={network.look} at={at} />
          ))}
        </g>
      ))}
      {layout.drums.map((drum) => (
        <StageDrum
          key={drum.volume.key}
          drum={drum}
          host={host}
          {...{ highlight, onHighlight, selected, onSelect, current }}
        />
      ))}
    </svg>
  );
});

/** Beyond this many lines and ropes they would cover what they connect: then only those pointed at are drawn strongly. */
const MOST_TIES = 8;

function containerKey({ id, image }: PictureContainer): string {
  return partKey({ on: 'container', id, imageId: image.id });
}

function imageLit(image: PictureImage, highlight: Highlight | null, selected: StageShared['selected']): boolean {
  return (
    isLit({ on: 'image', id: image.id }, highlight, selected) ||
    (highlight?.on === 'container' && highlight.imageId === image.id)
  );
}

/** Which sheet of an image is pointed at or chosen, -1 for none. */
function layerLit({ layers }: PictureImage, highlight: Highlight | null, selected: StageShared['selected']): number {
  const part = highlight?.on === 'layer' ? highlight : selected;
  return part?.on === 'layer' ? layers.findIndex(({ diffId }) => diffId === part.diffId) : -1;
}

function touches(highlight: Highlight | null, containers: readonly string[]): boolean {
  return highlight?.on === 'container' && containers.includes(highlight.id);
}

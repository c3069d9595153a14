'use client';

import { type KeyboardEvent, useId, useMemo, useRef, useState } from 'react';
import type { Captions } from '#engine/model/class-state';
import { useWords } from '../language/use-words';
import { ComparisonCaption } from './comparison-caption';
import { NetworkTag } from './network-tag';
import { partKey } from './part-key';
import type { Highlight, HighlightProps, PictureHost, PictureMeters, PicturePart } from './picture-model';
import { StageDrawing } from './stage-drawing';
import { stageLayout } from './stage-layout';
import { stageStops, stopAfter } from './stage-order';
import { STAGE } from './stage-sizes';
import { StageTitle } from './stage-title';
import { useStanding } from './use-standing';
import { useWidth } from './use-width';

export interface HostStageProps extends HighlightProps {
  readonly host: PictureHost;
  /** The comparison that the class has chosen. */
  readonly captions?: Captions;
  /** What is written under a block: on one's own bench what it is called, elsewhere whose it is. */
  readonly nameOf?: 'owner' | 'container';
  /** What has been chosen; without `onSelect` nothing can be. */
  readonly selected?: PicturePart | null;
  readonly onSelect?: (part: PicturePart) => void;
  /** What height the stage keeps to where it can, in CSS pixels; without it the stage is as high as it needs to be. */
  readonly mostHeight?: number;
  /** What running containers use now, by container ID. */
  readonly meters?: ReadonlyMap<string, PictureMeters>;
}

/** Before anything has been measured. */
const FIRST_WIDTH = 640;

/**
 * One host, whole: every image lies as a floor of sheets with its title, its containers stand on it, volumes stand beside
 * with their ropes, networks run as lines. Takes the width it is given and as much height as it needs. Pointing at a part
 * lights what belongs to it. For the keyboard it is one stop: arrow keys go from part to part, Enter chooses.
 */
export function HostStage(props: HostStageProps) {
  const { host, captions = 'none', nameOf = 'container', selected = null, onSelect, meters, mostHeight } = props;
  const words = useWords('picture');
  const [own, setOwn] = useState<Highlight | null>(null);
  const highlight = props.highlight === undefined ? own : props.highlight;
  const onHighlight = props.onHighlight ?? setOwn;
  const area = useRef<HTMLDivElement>(null);
  const width = useWidth(area, FIRST_WIDTH);
  const { leaving, places } = useStanding(host.containers);
  const layout = useMemo(
    () => stageLayout(host, width, places, leaving, mostHeight),
    [host, width, places, leaving, mostHeight],
  );
  const gone = useMemo(() => new Set(leaving.map(({ id }) => id)), [leaving]);
  const stops = useMemo(() => stageStops(layout, gone), [layout, gone]);
  const [standsOn, standOn] = useState('');
  const current = stops.some(({ key }) => key === standsOn) ? standsOn : (stops[0]?.key ?? '');
  const keys = useId();

  const move = (event: KeyboardEvent) => {
    const on = (event.target as Element).closest('[data-part]')?.getAttribute('data-part');
    const to = on && !event.altKey && !event.ctrlKey && !event.metaKey ? stopAfter(stops, on, event.key) : null;
    if (!to) return;
    event.preventDefault();
    standOn(to.key);
    const part = area.current?.querySelector<HTMLElement>(`[data-part="${CSS.escape(to.key)}"]`);
    part?.focus();
    part?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };
  const shared = { highlight, onHighlight, selected, onSelect, current };

  return (
    <figure className="host-stage">
      {/* biome-ignore lint/a11y/useSemanticElements: a <fieldset> is for forms */}
      <div
        ref={area}
        role="group"
        aria-label={words('stage.label', { images: host.images.length, containers: host.containers.length })}
        aria-describedby={onSelect ? keys : undefined}
        className="host-stage-area"
        style={{ height: stops.length === 0 ? undefined : layout.height }}
        onKeyDown={move}
        onFocus={(event) => {
          const key = event.target.getAttribute('data-part');
          if (key) standOn(key);
        }}
      >
        {layout.tags.map((tag) => (
          <NetworkTag key={tag.network.key} tag={tag} host={host} {...shared} />
        ))}
        <StageDrawing layout={layout} host={host} gone={gone} nameOf={nameOf} meters={meters} {...shared} />
        {layout.plots.map((plot) => (
          <StageTitle
            key={partKey({ on: 'image', id: plot.image.id })}
            plot={plot}
            height={STAGE.titleHeight}
            {...shared}
          />
        ))}
        {host.images.length === 0 && <EmptyStage />}
      </div>
      {onSelect && stops.length > 0 && (
        <p id={keys} className="sr-only">
          {words('stage.keys')}
        </p>
      )}
      <ComparisonCaption captions={captions} host={host} />
    </figure>
  );
}

/** What every part of a stage is given. */
export interface StageShared {
  readonly highlight: Highlight | null;
  readonly onHighlight: (highlight: Highlight | null) => void;
  readonly selected: PicturePart | null;
  readonly onSelect?: (part: PicturePart) => void;
  /** The key of the part where Tab stops. */
  readonly current: string;
}

function EmptyStage() {
  const words = useWords('picture');
  return (
    <p className="host-stage-empty">
      <strong>{words('stage.empty')}</strong> {words('stage.emptyHint')}
    </p>
  );
}

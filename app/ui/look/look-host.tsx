import { useState } from 'react';
import { CAPTIONS, type Captions } from '#engine/model/class-state';
import { useWords } from '../language/use-words';
import { HostStage } from '../picture/host-stage';
import { partKey } from '../picture/part-key';
import type { PictureHost, PicturePart } from '../picture/picture-model';
import { PictureOutline } from '../picture/picture-outline';
import { sampleHost, sampleMeters } from '../sample/sample-host';
import { LookSection } from './look-section';

const NOBODY: PictureHost = { images: [], containers: [], volumes: [], networks: [] };

/** A whole host to play with, an empty one, and the same in words. */
export function LookHost() {
  const words = useWords('look');
  const [captions, setCaptions] = useState<Captions>('recipe-cake');
  const [selected, select] = useState<PicturePart | null>(null);
  return (
    <LookSection title={words('host.title')} text={words('host.text')}>
      <label className="mb-4 flex flex-wrap items-center gap-2">
        {words('host.captions')}
        <select
          className="field w-auto!"
          value={captions}
          onChange={(event) => setCaptions(CAPTIONS.find((name) => name === event.target.value) ?? 'none')}
        >
          {CAPTIONS.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </select>
      </label>
      <HostStage host={sampleHost} captions={captions} meters={sampleMeters} selected={selected} onSelect={select} />
      <p className="my-4 text-soft [overflow-wrap:anywhere]" role="status">
        {words('host.chosen', { part: selected ? partKey(selected) : words('host.nothing') })}
      </p>
      <div className="grid gap-8 md:grid-cols-2">
        <div>
          <h3 className="mb-2 font-semibold">{words('host.asText')}</h3>
          <PictureOutline picture={sampleHost} of="host" />
        </div>
        <div>
          <h3 className="mb-2 font-semibold">{words('host.empty')}</h3>
          <HostStage host={NOBODY} />
        </div>
      </div>
    </LookSection>
  );
}

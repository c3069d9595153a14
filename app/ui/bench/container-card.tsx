'use client';

import { useWords } from '../language/use-words';
import { portsOf } from '../picture/host-ports';
import type { PictureContainer, PictureMeters } from '../picture/picture-model';
import { sizeWords, stateWords } from '../picture/picture-words';
import { ActionRow } from './action-row';
import { containerActions } from './container-actions';
import { LayerDetails } from './layer-details';
import { MeterBar } from './meter-bar';
import { PartCard } from './part-card';
import type { PartSource } from './part-source';

interface ContainerCardProps extends PartSource {
  readonly container: PictureContainer;
  readonly meters?: PictureMeters;
  readonly onType: (command: string) => void;
  readonly onVisit: (port: number) => void;
  readonly onClose: () => void;
}

/** The chosen container: its state, its doors, what can be done with it, and what it has changed on its own sheet. */
export function ContainerCard({ container, meters, source, onType, onVisit, onClose }: ContainerCardProps) {
  const words = useWords('bench');
  const pictureWords = useWords('picture');
  const { name, state, writable } = container;
  return (
    <PartCard
      label={words('card.container', { name })}
      name={name}
      note={words('card.state', {
        state: stateWords(pictureWords, state),
        count: writable.files,
        size: sizeWords(writable.bytes),
      })}
      onClose={onClose}
    >
      {meters && (
        <div className="part-meters">
          <MeterBar kind="cpu" value={meters.cpuPercent} most={100} />
          <MeterBar kind="memory" value={meters.memoryBytes} most={meters.memoryLimit} />
        </div>
      )}
      <div className="flex flex-wrap gap-2">
        {state.status === 'running' &&
          portsOf(container).map((port) => (
            <button key={port} type="button" className="button-quiet" onClick={() => onVisit(port)}>
              {words('card.open', { port: String(port) })}
            </button>
          ))}
        <ActionRow actions={containerActions(container)} of={name} onType={onType} />
      </div>
      {source && (
        <LayerDetails
          summary={words('card.changes')}
          source={source}
          target={container.id}
          version={`${writable.files} ${writable.bytes} ${state.status}`}
          empty={words('card.unchanged')}
        />
      )}
    </PartCard>
  );
}

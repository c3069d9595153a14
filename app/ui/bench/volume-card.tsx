'use client';

import { useWords } from '../language/use-words';
import type { PictureContainer, PictureVolume } from '../picture/picture-model';
import { sizeWords } from '../picture/picture-words';
import { ActionRow } from './action-row';
import type { PictureAction } from './container-actions';
import { PartCard } from './part-card';

interface VolumeCardProps {
  readonly volume: PictureVolume;
  readonly containers: readonly PictureContainer[];
  readonly actions: readonly PictureAction[];
  readonly onType: (command: string) => void;
  readonly onClose: () => void;
}

/** The chosen volume: what is in it, who has it where, and what can be done with it. */
export function VolumeCard({ volume, containers, actions, onType, onClose }: VolumeCardProps) {
  const words = useWords('bench');
  const name = volume.anonymous ? `${volume.name.slice(0, 12)}…` : volume.name;
  const users = containers.flatMap((container) =>
    (container.volumes ?? [])
      .filter(({ volume: key }) => key === volume.key)
      .map(({ target, readOnly }) => ({
        key: `${container.id} ${target}`,
        container: container.name,
        target,
        readOnly,
      })),
  );
  return (
    <PartCard
      label={words('card.volume', { name })}
      name={name}
      note={words('card.holds', { count: volume.files, size: sizeWords(volume.bytes) })}
      onClose={onClose}
    >
      {users.length === 0 ? (
        <p className="text-sm text-soft">{words('card.unused')}</p>
      ) : (
        <ul className="text-sm">
          {users.map(({ key, container, target, readOnly }) => (
            <li key={key} className="font-mono">
              {container}:{target} {readOnly && <span className="font-sans text-soft">{words('card.readOnly')}</span>}
            </li>
          ))}
        </ul>
      )}
      <ActionRow actions={actions} of={name} onType={onType} />
    </PartCard>
  );
}

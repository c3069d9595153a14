'use client';

import { useWords } from '../language/use-words';
import type { PictureContainer, PictureNetwork } from '../picture/picture-model';
import { ActionRow } from './action-row';
import { networkActions } from './container-actions';
import { PartCard } from './part-card';

interface NetworkCardProps {
  readonly network: PictureNetwork;
  readonly containers: readonly PictureContainer[];
  readonly onType: (command: string) => void;
  readonly onClose: () => void;
}

/** The chosen network: who is on it and can be called by name, and what can be done with it. */
export function NetworkCard({ network, containers, onType, onClose }: NetworkCardProps) {
  const words = useWords('bench');
  const members = containers.filter(({ id }) => network.members.includes(id)).map(({ name }) => name);
  return (
    <PartCard
      label={words('card.network', { name: network.name })}
      name={network.name}
      note={words('card.driver', { driver: network.driver, count: members.length })}
      onClose={onClose}
    >
      <p className="text-sm text-soft">
        {members.length === 0 ? words('card.lonely') : words('card.reach', { members: members.join(', ') })}
      </p>
      <ActionRow actions={networkActions(network, containers)} of={network.name} onType={onType} />
    </PartCard>
  );
}

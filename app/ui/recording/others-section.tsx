'use client';

import type { RecordingSharing } from '#server/protocol/recordings';
import { SettingCheck } from '../deck/setting-check';
import { useWords } from '../language/use-words';
import type { SharingStand } from './sharing-model';

/** As many people as the preview names. */
const NAMED = 4;

interface OthersSectionProps {
  readonly stand: SharingStand;
  readonly onShare: (change: Partial<RecordingSharing>) => void;
}

/** What those see of it who were not in the class, with what people are then called. */
export function OthersSection({ stand, onShare }: OthersSectionProps) {
  const words = useWords('recording');
  const { sharing } = stand;
  // Somebody who has been erased has no other name any more.
  const people = stand.people.filter(({ name, pseudonym }) => name !== pseudonym);
  const isHidden = sharing.names === 'hidden';
  return (
    <fieldset className="sharing-section">
      <legend>{words('others.title')}</legend>
      {sharing.visibility === 'private' && <p className="text-sm text-soft">{words('others.privateNote')}</p>}
      <SettingCheck
        name={words('others.hide')}
        more={words('others.hideMore')}
        checked={isHidden}
        onCheck={(hide) => onShare({ names: hide ? 'hidden' : 'own' })}
      />
      {isHidden && (
        <ul className="sharing-names" aria-label={words('others.preview')}>
          {people.slice(0, NAMED).map(({ id, name, pseudonym }) => (
            <li key={id}>
              <bdi>{words('others.as', { name, pseudonym })}</bdi>
            </li>
          ))}
          {people.length > NAMED && <li>{words('others.more', { count: people.length - NAMED })}</li>}
          {stand.people.length === 0 && <li>{words('others.nobody')}</li>}
        </ul>
      )}
      <SettingCheck
        name={words('others.benches')}
        more={words('others.benchesMore')}
        checked={sharing.benches}
        onCheck={(benches) => onShare({ benches })}
      />
    </fieldset>
  );
}

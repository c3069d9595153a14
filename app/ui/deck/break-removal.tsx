'use client';

import { useState } from 'react';
import { useWords } from '../language/use-words';
import type { PictureContainer } from '../picture/picture-model';

interface BreakRemovalProps {
  readonly containers: readonly PictureContainer[];
  readonly onBreak: (container: string) => void;
}

/** Makes a fault for a class to find: removing the chosen container will fail. */
export function BreakRemoval({ containers, onBreak }: BreakRemovalProps) {
  const words = useWords('deck');
  const [chosen, choose] = useState<string | null>(null);
  const container = containers.find(({ id }) => id === chosen) ?? containers[0];
  return (
    <section className="seat-panel-tricks" aria-label={words('seat.faultTitle')}>
      <p>
        <strong>{words('seat.fault')}.</strong> {words('seat.faultMore')}
      </p>
      {container ? (
        <form
          className="flex flex-wrap items-end gap-2"
          onSubmit={(event) => {
            event.preventDefault();
            onBreak(container.name);
          }}
        >
          <label className="flex items-center gap-2">
            {words('seat.container')}
            <select
              className="field w-auto! font-mono"
              value={container.id}
              onChange={({ target }) => choose(target.value)}
            >
              {containers.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </label>
          <button type="submit" className="button-quiet">
            {words('seat.faultGo')}
          </button>
        </form>
      ) : (
        <p className="text-soft">{words('seat.faultNone')}</p>
      )}
    </section>
  );
}

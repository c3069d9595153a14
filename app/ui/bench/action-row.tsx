'use client';

import type { PictureAction } from './container-actions';

/** Buttons that type commands; the command stands in the tooltip, so that clicking teaches typing. */
export function ActionRow(props: { actions: readonly PictureAction[]; of: string; onType: (command: string) => void }) {
  return (
    <span className="flex flex-wrap gap-2">
      {props.actions.map(({ name, command }) => (
        <button
          key={name}
          type="button"
          className="button-quiet"
          title={command}
          aria-label={`${name} ${props.of}`}
          onClick={() => props.onType(command)}
        >
          {name}
        </button>
      ))}
    </span>
  );
}

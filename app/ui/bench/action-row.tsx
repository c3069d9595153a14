'use client';

import { useWords } from '../language/use-words';
import type { PictureAction } from './container-actions';

/** Buttons that type commands; the command stands in the tooltip, so that clicking teaches typing. */
export function ActionRow(props: { actions: readonly PictureAction[]; of: string; onType: (command: string) => void }) {
  const words = useWords('bench');
  return (
    <span className="flex flex-wrap gap-2">
      {props.actions.map(({ name, command, other = '' }) => {
        const text = words(`action.${name}`, { other });
        return (
          <button
            key={command}
            type="button"
            className="button-quiet"
            title={command}
            aria-label={words('action.of', { action: text, of: props.of })}
            onClick={() => props.onType(command)}
          >
            {text}
          </button>
        );
      })}
    </span>
  );
}

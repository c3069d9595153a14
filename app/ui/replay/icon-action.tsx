import type { ReactNode } from 'react';

interface IconActionProps {
  readonly name: string;
  /** For `aria-keyshortcuts`, as on the key. */
  readonly keys?: string;
  readonly pressed?: boolean;
  readonly className?: string;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

/** A button with a sign; its name and its key stand in the tooltip. */
export function IconAction({ name, keys, pressed, className = '', onClick, children }: IconActionProps) {
  return (
    <button
      type="button"
      className={`icon-button replay-icon ${className}`}
      aria-label={name}
      aria-keyshortcuts={keys}
      aria-pressed={pressed}
      title={keys ? `${name} (${keys})` : name}
      onClick={onClick}
    >
      {children}
    </button>
  );
}

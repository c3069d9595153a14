'use client';

import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { useWords } from '../language/use-words';
import { usePlayedBack } from '../parts/played-back';
import { useControls } from './controls';
import { ariaKeys, type ControlId, DECK_SHORTCUTS } from './deck-shortcuts';
import { KeyCap, keyWords } from './key-cap';
import { LOOKING_CONTROLS } from './looking-controls';

interface ControlButtonProps {
  readonly control: ControlId;
  readonly icon?: LucideIcon;
  /** Shows the icon alone; the name is its label and tooltip. */
  readonly small?: boolean;
  /** What is written on it where the place already says the rest: part of the name. */
  readonly short?: string;
  readonly className?: string;
  /** Makes it a link. */
  readonly href?: string;
  /** Stands behind the name: a count, for example. */
  readonly children?: ReactNode;
}

/** A control where it stands on the deck: named, with its key. In a recording only those are there that help looking. */
export function ControlButton({
  control,
  icon: Icon,
  small = false,
  short,
  className,
  href,
  children,
}: ControlButtonProps) {
  const { name, run, off, pressed, on } = useControls()[control];
  const { key } = DECK_SHORTCUTS[control];
  const words = useWords('deck');
  const playedBack = usePlayedBack();
  if (playedBack && !LOOKING_CONTROLS.has(control)) return null;
  const common = {
    className: `control ${small ? 'control-small' : ''} ${className ?? 'button-quiet'}`,
    'aria-keyshortcuts': ariaKeys(key),
    // On narrow screens the icon is all that is seen of it.
    'aria-label': children === undefined || short !== undefined ? name : undefined,
    title: `${name} (${keyWords(key, words('keys.control'))})`,
    'data-control': control,
  };
  const content = (
    <>
      {Icon && <Icon size={16} aria-hidden="true" className="flex-none" />}
      {!small && <span>{short ?? name}</span>}
      {children}
      <KeyCap keys={key} />
    </>
  );
  if (href !== undefined) {
    return (
      <a {...common} href={href} target="_blank" rel="noreferrer">
        {content}
      </a>
    );
  }
  return (
    <button {...common} type="button" aria-pressed={pressed} disabled={off} data-on={on} onClick={run}>
      {content}
    </button>
  );
}

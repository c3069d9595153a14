'use client';

import { Command, DoorClosed, FileSpreadsheet, Keyboard, Presentation, Settings } from 'lucide-react';
import { BrandMark } from '../parts/brand-mark';
import { ConnectionMark } from '../parts/connection-mark';
import { SeatMenu } from '../room/seat-menu';
import { ControlButton } from './control-button';
import type { DeckProps } from './deck-props';

/** Which class this is, how the connection stands, and what is for the deck as a whole. */
export function DeckTop(props: Pick<DeckProps, 'room' | 'me' | 'connection' | 'wallHref' | 'onResumeCode'>) {
  const { room } = props;
  return (
    <header className="top-bar deck-top">
      <BrandMark />
      <h1 className="wide-only min-w-0 truncate font-semibold">{room.title}</h1>
      <ConnectionMark connection={props.connection} />
      <span className="ms-auto flex min-w-0 items-center gap-2">
        <ControlButton control="palette" icon={Command} className="button-quiet wide-only" />
        <ControlButton control="wall" icon={Presentation} href={props.wallHref} />
        <ControlButton control="results" icon={FileSpreadsheet} className="button-quiet wide-only" />
        <ControlButton control="settings" icon={Settings} />
        <ControlButton control="shortcuts" icon={Keyboard} className="button-quiet wide-only" />
        <ControlButton control="end" icon={DoorClosed} />
        <SeatMenu seat={props.me} room={room} onResumeCode={props.onResumeCode} />
      </span>
    </header>
  );
}

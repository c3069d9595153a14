'use client';

import { ChevronDown } from 'lucide-react';
import { useId, useState } from 'react';
import { SeatSwatch } from '../parts/seat-swatch';
import type { PictureSeat } from '../picture/picture-model';
import { ThemeChoice } from '../theme/theme-choice';
import { codeWords, type RoomView } from './room-model';

interface SeatMenuProps {
  readonly seat: PictureSeat;
  readonly room: RoomView;
  /** A new resume code, eight characters; null when there was no answer. Those made before are no longer valid. */
  readonly onResumeCode: () => Promise<string | null>;
}

/** One's own name, and behind it what concerns this seat rather than the class: moving to another device, the theme. */
export function SeatMenu({ seat, room, onResumeCode }: SeatMenuProps) {
  const id = useId();
  const [code, setCode] = useState<string | null>(null);
  const [missing, setMissing] = useState(false);
  const move = async () => {
    const made = await onResumeCode();
    setCode(made);
    setMissing(made === null);
  };
  return (
    <>
      <button type="button" className="seat-menu-button" popoverTarget={id} aria-label={`You are ${seat.name}: menu`}>
        <SeatSwatch look={seat.look} />
        <bdi className="truncate">{seat.name}</bdi>
        <ChevronDown size={16} aria-hidden="true" className="flex-none" />
      </button>
      <div id={id} popover="auto" className="seat-menu frame">
        <p className="flex items-center gap-2 font-semibold">
          <SeatSwatch look={seat.look} />
          <bdi className="min-w-0 [overflow-wrap:anywhere]">{seat.name}</bdi>
        </p>
        <div role="status">
          {code !== null && (
            <>
              <p className="seat-menu-code">{`${code.slice(0, 4)}-${code.slice(4)}`}</p>
              <p className="text-sm">
                On the other device open <span className="font-mono">{hostOf(room.joinUrl)}</span>, press “I have a
                resume code”, and type the room code <span className="font-mono">{codeWords(room.code)}</span> and this
                code. It works once; this device then leaves your seat.
              </p>
            </>
          )}
          {missing && <p className="text-sm text-bad">The classroom did not answer. Try again in a moment.</p>}
        </div>
        <button type="button" className="button-quiet" onClick={() => void move()}>
          {code === null ? 'Move to another device' : 'Make a new code'}
        </button>
        <ThemeChoice />
      </div>
    </>
  );
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url;
}

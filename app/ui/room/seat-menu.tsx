'use client';

import { ChevronDown } from 'lucide-react';
import { useId, useState } from 'react';
import { LanguageChoice } from '../language/language-choice';
import { useWords } from '../language/use-words';
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

/**
 * One's own name, and behind it what concerns this seat rather than the class: moving to another device, the theme, the
 * language.
 */
export function SeatMenu({ seat, room, onResumeCode }: SeatMenuProps) {
  const words = useWords('parts');
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
      <button
        type="button"
        className="seat-menu-button"
        popoverTarget={id}
        aria-label={words('seatMenu.label', { name: seat.name })}
      >
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
                {words.rich('seatMenu.howTo', {
                  host: () => <span className="font-mono">{hostOf(room.joinUrl)}</span>,
                  code: () => <span className="font-mono">{codeWords(room.code)}</span>,
                })}
              </p>
            </>
          )}
          {missing && <p className="text-sm text-bad">{words('seatMenu.noAnswer')}</p>}
        </div>
        <button type="button" className="button-quiet" onClick={() => void move()}>
          {words(code === null ? 'seatMenu.move' : 'seatMenu.newCode')}
        </button>
        <a className="button-quiet" href={`/r/${room.code}/take-home`} target="_blank" rel="noreferrer">
          {words('gate.takeHome')}
        </a>
        <ThemeChoice />
        <LanguageChoice />
      </div>
    </>
  );
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url;
}

'use client';

import {
  BookOpen,
  FileSpreadsheet,
  Hand,
  LifeBuoy,
  Lightbulb,
  Pause,
  Projector,
  Scale,
  Share2,
  Snowflake,
} from 'lucide-react';
import { useWords } from '../language/use-words';
import { SeatSwatch } from '../parts/seat-swatch';
import { codeWords, type RoomView, type SeatView } from '../room/room-model';
import { ControlButton } from './control-button';
import type { LessonDesk } from './lesson/desk-model';
import { RemoteStep } from './lesson/remote-step';
import { NeedMark } from './need-mark';
import { idleFor, seatNeed } from './seat-needs';

interface RemotePaneProps {
  readonly room: RoomView;
  readonly lesson: LessonDesk | null;
  readonly seats: readonly SeatView[];
  /** Hands up, or asking for help. */
  readonly asking: number;
  readonly stuck: number;
  readonly now: number;
  readonly onOpen: (seat: string) => void;
  readonly onSpotlight: (seat: string | null) => void;
}

/** The deck in one hand, walking through the room: pace, eyes, hints, who needs help. */
export function RemotePane({ room, lesson, seats, asking, stuck, now, onOpen, onSpotlight }: RemotePaneProps) {
  const words = useWords('deck');
  return (
    <div className="remote scroll-area">
      <div className="remote-facts">
        <p className="remote-code">{codeWords(room.code)}</p>
        <p>
          {words('remote.here', { online: room.online, joined: room.joined })}
          <br />
          {words('roster.hands', { count: asking })} · {words('roster.stuckCount', { count: stuck })}
        </p>
      </div>
      <RemoteStep lesson={lesson} />
      <div className="remote-pair">
        <ControlButton control="freeze" icon={Snowflake} className={room.class.freeze ? 'button' : undefined} />
        <ControlButton control="hint" icon={Lightbulb} />
        <ControlButton control="lowerHands" icon={Hand} />
        <ControlButton control="helpStuck" icon={LifeBuoy} />
        <ControlButton control="pauseLesson" icon={Pause} />
        <ControlButton control="chooseLesson" icon={BookOpen} />
        <ControlButton control="viewClaims" icon={Scale} />
        <ControlButton control="results" icon={FileSpreadsheet} />
        <ControlButton control="share" icon={Share2} />
      </div>
      <label className="remote-spotlight">
        <Projector size={20} aria-hidden="true" />
        <span>{words('remote.spotlight')}</span>
        <select
          className="field"
          value={room.class.spotlight ?? ''}
          onChange={({ target }) => onSpotlight(target.value === '' ? null : target.value)}
        >
          <option value="">{words('remote.nobody')}</option>
          {seats.map(({ seat }) => (
            <option key={seat.id} value={seat.id}>
              {seat.name}
            </option>
          ))}
        </select>
      </label>
      <ul className="remote-seats" aria-label={words('remote.seats')}>
        {seats.map((view) => (
          <li key={view.seat.id}>
            <button
              type="button"
              aria-label={words('roster.watch', { name: view.seat.name })}
              onClick={() => onOpen(view.seat.id)}
            >
              <SeatSwatch look={view.seat.look} size={20} />
              <bdi className="min-w-0 flex-1 truncate text-start">{view.seat.name}</bdi>
              <NeedMark need={seatNeed(view, now)} minutes={idleFor(view, now)} />
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

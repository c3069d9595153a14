'use client';

import { ChevronLeft, ChevronRight, Hand, Lightbulb, Projector, Snowflake } from 'lucide-react';
import { useWords } from '../language/use-words';
import { SeatSwatch } from '../parts/seat-swatch';
import { codeWords, type RoomView, type SeatView } from '../room/room-model';
import { ControlButton } from './control-button';
import { useControls } from './controls';
import { ariaKeys, DECK_SHORTCUTS } from './deck-shortcuts';
import { NeedMark } from './need-mark';
import { idleFor, seatNeed } from './seat-needs';

interface RemotePaneProps {
  readonly room: RoomView;
  /** The step that the class is shown; null before the first. */
  readonly step: { readonly index: number; readonly total: number; readonly title: string } | null;
  readonly seats: readonly SeatView[];
  /** Hands up, or asking for help. */
  readonly asking: number;
  readonly stuck: number;
  readonly now: number;
  readonly onOpen: (seat: string) => void;
  readonly onSpotlight: (seat: string | null) => void;
}

/** The deck in one hand, walking through the room: pace, eyes, hints, who needs help. */
export function RemotePane({ room, step, seats, asking, stuck, now, onOpen, onSpotlight }: RemotePaneProps) {
  const words = useWords('deck');
  const { previousStep, nextStep } = useControls();
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
      <section className="remote-step" aria-label={words('lesson')}>
        <p className="text-sm text-soft">
          {step ? words('remote.step', { index: step.index + 1, total: step.total }) : words('remote.noStep')}
        </p>
        {step && <p className="text-lg font-semibold">{step.title}</p>}
        <div className="remote-pair">
          <button
            type="button"
            className="button-quiet"
            disabled={previousStep.off}
            aria-label={previousStep.name}
            aria-keyshortcuts={ariaKeys(DECK_SHORTCUTS.previousStep.key)}
            onClick={previousStep.run}
          >
            <ChevronLeft size={28} aria-hidden="true" />
          </button>
          <button
            type="button"
            className="button"
            disabled={nextStep.off}
            aria-keyshortcuts={ariaKeys(DECK_SHORTCUTS.nextStep.key)}
            onClick={nextStep.run}
          >
            {step ? nextStep.name : words('remote.begin')} <ChevronRight size={28} aria-hidden="true" />
          </button>
        </div>
      </section>
      <div className="remote-pair">
        <ControlButton control="freeze" icon={Snowflake} className={room.class.freeze ? 'button' : undefined} />
        <ControlButton control="hint" icon={Lightbulb} />
        <ControlButton control="lowerHands" icon={Hand} />
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

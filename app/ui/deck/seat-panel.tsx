'use client';

import {
  Ban,
  Eye,
  FlaskConical,
  Gift,
  Hand,
  Image as ImageIcon,
  LifeBuoy,
  Lightbulb,
  OctagonAlert,
  PackageOpen,
  Pencil,
  Projector,
  RotateCcw,
  SquareTerminal,
  UserX,
  X,
} from 'lucide-react';
import { useFormatter } from 'use-intl';
import { useWords } from '../language/use-words';
import { Notice } from '../parts/notice';
import { SeatSwatch } from '../parts/seat-swatch';
import type { PictureHost } from '../picture/picture-model';
import type { SeatView } from '../room/room-model';
import type { TerminalTabsView } from '../terminal/terminal-desk';
import type { DraftedTerminal } from '../terminal/use-draft';
import { BreakRemoval } from './break-removal';
import { ControlButton } from './control-button';
import { SeatLessonNote } from './lesson/seat-lesson-note';
import { NeedMark } from './need-mark';
import { SeatHost } from './seat-host';
import { idleFor, seatNeed } from './seat-needs';
import { SeatTerminals } from './seat-terminals';

/** A command of a seat that failed. */
export interface SeatError {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly line: string;
  readonly exitCode: number;
  readonly error: string;
}

/** The seat that an instructor has open. */
export interface OpenSeat {
  readonly view: SeatView;
  readonly tabs: TerminalTabsView;
  /** Takes lines only while the seat wants help. */
  readonly terminal: DraftedTerminal;
  readonly host: PictureHost;
  /** The last that failed, newest first. */
  readonly errors: readonly SeatError[];
}

export type SeatTab = 'terminal' | 'picture' | 'errors';

interface SeatPanelProps extends OpenSeat {
  readonly tab: SeatTab;
  readonly now: number;
  /** The tricks are unfolded. */
  readonly tricks: boolean;
  readonly onBreak: (container: string) => void;
}

/** One seat over the student's shoulder: terminals, picture, errors, and everything that can be done for it. */
export function SeatPanel({ view, tabs, terminal, host, errors, tab, now, tricks, onBreak }: SeatPanelProps) {
  const words = useWords('deck');
  const format = useFormatter();
  const { seat } = view;
  const { name } = seat;
  return (
    <section className="seat-panel" aria-label={words('seat.label', { name })}>
      <header className="seat-panel-head">
        <SeatSwatch look={seat.look} size={20} />
        <h2 className="min-w-0 truncate text-lg font-semibold">
          <bdi>{name}</bdi>
        </h2>
        <NeedMark need={seatNeed(view, now)} minutes={idleFor(view, now)} />
        <p className="seat-panel-sees">{view.online ? words('seat.sees', { name }) : words('seat.away', { name })}</p>
        <ControlButton control="seatClose" icon={X} small />
      </header>
      <div className="seat-panel-controls">
        <ControlButton control="seatSpotlight" icon={Projector} />
        <ControlButton control="seatLowerHand" icon={Hand} />
        <ControlButton control="seatHint" icon={Lightbulb} short={words('seat.short.hint')} />
        <ControlButton control="seatHelp" icon={LifeBuoy} short={words('seat.short.help')} />
        <ControlButton control="seatSetUp" icon={PackageOpen} small />
        <ControlButton control="seatGive" icon={Gift} short={words('seat.short.give')} />
        <ControlButton control="seatRename" icon={Pencil} small />
        <ControlButton control="seatWatchOnly" icon={Eye} />
        <ControlButton control="seatReset" icon={RotateCcw} short={words('seat.short.reset')} />
        <ControlButton control="seatKick" icon={UserX} />
        <ControlButton control="seatBan" icon={Ban} />
        <ControlButton control="seatFault" icon={FlaskConical} />
      </div>
      {tricks && <BreakRemoval containers={view.containers} onBreak={onBreak} />}
      {view.wantsHelp && <Notice kind="hint">{words('seat.asks', { name })}</Notice>}
      <SeatLessonNote view={view} now={now} />
      <div className="seat-panel-views" role="toolbar" aria-label={words('seat.views')}>
        <ControlButton control="seatTerminal" icon={SquareTerminal} short={words('seat.terminal')} />
        <ControlButton control="seatPicture" icon={ImageIcon} short={words('seat.picture')} />
        <ControlButton control="seatErrors" icon={OctagonAlert} short={words('seat.errors')}>
          {errors.length > 0 && <span className="count">{errors.length}</span>}
        </ControlButton>
      </div>
      {tab === 'terminal' && (
        <SeatTerminals key={seat.id} name={name} helps={view.wantsHelp} tabs={tabs} terminal={terminal} />
      )}
      {tab === 'picture' && <SeatHost host={host} />}
      {tab === 'errors' && (
        <ol className="seat-errors scroll-area">
          {errors.length === 0 && <li className="text-soft">{words('seat.noErrors')}</li>}
          {errors.map(({ at, line, exitCode, error }) => (
            <li key={`${at} ${line}`}>
              <p className="flex flex-wrap gap-x-3 text-xs text-soft">
                <time dateTime={new Date(at).toISOString()}>{format.dateTime(at, { timeStyle: 'medium' })}</time>
                <span>{words('roster.exit', { code: exitCode })}</span>
              </p>
              <p className="font-mono text-sm" lang="en">
                {line}
              </p>
              <p className="text-sm text-bad" lang="en">
                {error}
              </p>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

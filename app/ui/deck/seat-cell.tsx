'use client';

import { LifeBuoy, Lightbulb, LoaderCircle, Projector, ScreenShare } from 'lucide-react';
import { memo } from 'react';
import { useWords } from '../language/use-words';
import { SeatSwatch } from '../parts/seat-swatch';
import { ContainerBlock } from '../picture/container-block';
import type { SeatView } from '../room/room-model';
import { errorGist } from './error-gist';
import { GoalMark } from './lesson/goal-mark';
import { NeedMark } from './need-mark';
import type { Need } from './seat-needs';

interface SeatCellProps {
  readonly view: SeatView;
  readonly need: Need;
  /** How long it has been idle; null when it is not. */
  readonly minutes: number | null;
  readonly selected: boolean;
  readonly opened: boolean;
  readonly spotlit: boolean;
  /** Few enough seats that all of it has room. */
  readonly roomy: boolean;
  /** How long nothing has been typed in its step; 0 when that is not why it seems stuck. */
  readonly stuckMinutes: number;
  readonly onOpen: (seat: string) => void;
  /** Sends the next hint of its step. */
  readonly onHelp: (seat: string) => void;
  /** `many`: with Shift, up to here from the one selected last. */
  readonly onSelect: (seat: string, many: boolean) => void;
}

/** Containers drawn in a cell; the rest are a number. */
const MOST_BLOCKS = 7;

/** One seat: who, how it goes, the last command and what became of it, what runs. Drawn anew only when that changes. */
export const SeatCell = memo(function SeatCell(props: SeatCellProps) {
  const { view, need, selected, opened, roomy, onOpen, onSelect } = props;
  const words = useWords('deck');
  const desk = useWords('desk');
  const { seat, activity, containers, lesson } = view;
  const most = roomy ? MOST_BLOCKS : MOST_BLOCKS - 2;
  const shown = containers.length > most ? containers.slice(1 - most) : containers;
  const hidden = containers.length - shown.length;
  return (
    <li
      className="seat-cell"
      data-need={need}
      data-selected={selected}
      data-opened={opened}
      data-roomy={roomy}
      data-failed={activity !== null && activity.error !== null}
      data-seat={seat.id}
    >
      <div className="flex min-h-6 items-center gap-2">
        <input
          type="checkbox"
          className="seat-cell-check"
          checked={selected}
          aria-label={words('roster.select', { name: seat.name })}
          onChange={(event) => onSelect(seat.id, (event.nativeEvent as MouseEvent).shiftKey === true)}
        />
        <SeatSwatch look={seat.look} />
        <button
          type="button"
          className="seat-cell-open"
          aria-label={words('roster.watch', { name: seat.name })}
          aria-pressed={opened}
          onClick={(event) => {
            if (event.ctrlKey || event.metaKey || event.shiftKey) onSelect(seat.id, event.shiftKey);
            else onOpen(seat.id);
          }}
        >
          <bdi>{seat.name}</bdi>
        </button>
        <NeedMark need={need} minutes={props.minutes} />
      </div>
      <div className="seat-cell-text">
        <p className="seat-cell-line" title={activity?.line}>
          {activity ? (
            <>
              <code lang="en">{activity.line}</code>
              {activity.exitCode === null ? (
                <span className="seat-cell-exit">
                  <LoaderCircle size={12} aria-hidden="true" /> {words('roster.running')}
                </span>
              ) : (
                activity.exitCode !== 0 && (
                  <span className="seat-cell-exit" data-bad="true">
                    {words('roster.exit', { code: activity.exitCode })}
                  </span>
                )
              )}
            </>
          ) : (
            <span>{words('roster.nothing')}</span>
          )}
        </p>
        {lesson?.stuck && (
          <p className="seat-cell-error">
            {lesson.stuck === 'idle'
              ? desk('seat.idle', { minutes: props.stuckMinutes })
              : desk('seat.sameError', { times: lesson.stuckTimes })}
          </p>
        )}
        {roomy && !lesson?.stuck && activity !== null && activity.error !== null && (
          <p className="seat-cell-error" lang="en" title={activity.error}>
            {errorGist(activity.error)}
          </p>
        )}
      </div>
      <div className="seat-cell-blocks">
        {hidden > 0 && (
          <span className="text-xs text-soft">
            <span aria-hidden="true">{words('roster.more', { count: hidden })}</span>
            <span className="sr-only">{words('roster.moreContainers', { count: hidden })}</span>
          </span>
        )}
        {shown.map((container) => (
          <ContainerBlock key={container.id} container={container} width={roomy ? 26 : 20} />
        ))}
        <span className="seat-cell-signs">
          {lesson?.stuck && lesson.hintsOpened < lesson.hints && (
            <button
              type="button"
              className="seat-cell-help"
              aria-label={desk('seat.help', { name: seat.name })}
              title={desk('seat.help', { name: seat.name })}
              onClick={() => props.onHelp(seat.id)}
            >
              <Lightbulb size={14} aria-hidden="true" />
            </button>
          )}
          {lesson && <GoalMark lesson={lesson} />}
          {view.wantsHelp && need !== 'help' && (
            <LifeBuoy size={14} role="img" aria-label={words('roster.helpToo')} className="flex-none" />
          )}
          {view.sharing && (
            <ScreenShare size={14} role="img" aria-label={words('roster.sharing')} className="flex-none text-soft" />
          )}
          {props.spotlit && (
            <Projector size={14} role="img" aria-label={words('roster.onWall')} className="flex-none" />
          )}
        </span>
      </div>
    </li>
  );
}, sameCell);

/** Views are made anew with every change in the room; what they hold mostly stays the same. */
function sameCell(before: SeatCellProps, after: SeatCellProps): boolean {
  const { view: a, ...restA } = before;
  const { view: b, ...restB } = after;
  return sameValues(restA, restB) && sameView(a, b);
}

function sameView(a: SeatView, b: SeatView): boolean {
  if (a === b) return true;
  const { seat: seatA, containers: oldOnes, lesson: lessonA = null, ...restA } = a;
  const { seat: seatB, containers: newOnes, lesson: lessonB = null, ...restB } = b;
  if (!sameValues(seatA, seatB) || !sameValues(restA, restB)) return false;
  if (lessonA !== lessonB && !(lessonA && lessonB && sameValues(lessonA, lessonB))) return false;
  return oldOnes.length === newOnes.length && oldOnes.every((container, index) => container === newOnes[index]);
}

function sameValues<T extends object>(a: T, b: T): boolean {
  return (Object.keys(b) as (keyof T)[]).every((key) => a[key] === b[key]);
}

'use client';

import {
  ChevronDown,
  Download,
  FlaskConical,
  ImageDown,
  type LucideIcon,
  MoreVertical,
  Share2,
  Users,
} from 'lucide-react';
import { useId, useRef } from 'react';
import { useFormatter } from 'use-intl';
import { useWords } from '../language/use-words';
import { BrandMark } from '../parts/brand-mark';
import { SeatSwatch } from '../parts/seat-swatch';
import type { ReplayAction, ReplayScreenProps } from './replay-model';

type ReplayHeaderProps = Pick<
  ReplayScreenProps,
  'title' | 'overview' | 'live' | 'view' | 'views' | 'onView' | 'seat' | 'actions'
> & {
  /** Asks whom to follow. */
  readonly onAskSeat: () => void;
};

const ACTIONS: readonly (readonly [ReplayAction, LucideIcon])[] = [
  ['try', FlaskConical],
  ['picture', ImageDown],
  ['share', Share2],
  ['download', Download],
];

/** Which class this was, what of it is looked at, and what else can be done with it. */
export function ReplayHeader(props: ReplayHeaderProps) {
  const { overview, view, views, seat, actions } = props;
  const words = useWords('replay');
  const format = useFormatter();
  const id = useId();
  const menu = useRef<HTMLDivElement>(null);
  const followed = overview.seats.find((person) => person.id === seat);
  const offered = ACTIONS.filter(([action]) => actions[action]);
  return (
    <header className="replay-header">
      <BrandMark />
      <div className="replay-title">
        <h1>{props.title === '' ? words('untitled') : props.title}</h1>
        {overview.events > 0 && (
          <p>
            <time dateTime={new Date(overview.start).toISOString()}>
              {format.dateTime(overview.start, { dateStyle: 'medium', timeStyle: 'short' })}
            </time>
            {props.live && (
              <span className="replay-live" title={words('header.liveHow')}>
                {words('header.live')}
              </span>
            )}
          </p>
        )}
      </div>
      <div className="replay-second">
        {/* biome-ignore lint/a11y/useSemanticElements: a row of switches is no form */}
        <div role="group" aria-label={words('header.view')} className="replay-views">
          {views.map((one) => (
            <button
              key={one}
              type="button"
              aria-pressed={one === view}
              aria-keyshortcuts="v"
              onClick={() => props.onView(one)}
            >
              {words(`header.${one}`)}
            </button>
          ))}
        </div>
        <button type="button" className="replay-follow" aria-keyshortcuts="s" onClick={props.onAskSeat}>
          {followed ? (
            <SeatSwatch look={followed.look} />
          ) : (
            <Users size={16} aria-hidden="true" className="flex-none" />
          )}
          <bdi className="narrow-only min-w-0 truncate">{followed?.name ?? words('seat.everyone')}</bdi>
          <span className="wide-only min-w-0 truncate">
            {words.rich('seat.follow', {
              who: () => (
                <bdi key="who" className="font-semibold">
                  {followed?.name ?? words('seat.everybody')}
                </bdi>
              ),
            })}
          </span>
          <ChevronDown size={16} aria-hidden="true" className="flex-none" />
        </button>
      </div>
      {offered.length > 0 && (
        <>
          <button
            type="button"
            className="icon-button replay-more"
            popoverTarget={id}
            aria-label={words('header.more')}
            title={words('header.more')}
          >
            <MoreVertical size={20} aria-hidden="true" />
          </button>
          <div ref={menu} id={id} popover="auto" className="replay-actions">
            {offered.map(([action, Icon]) => (
              <button
                key={action}
                type="button"
                className="button-quiet"
                onClick={() => {
                  if (menu.current?.matches(':popover-open')) menu.current.hidePopover();
                  actions[action]?.();
                }}
              >
                <Icon size={16} aria-hidden="true" className="flex-none" /> {words(`action.${action}`)}
              </button>
            ))}
          </div>
        </>
      )}
    </header>
  );
}

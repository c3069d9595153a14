'use client';

import { useRef, useState } from 'react';
import { useWords } from '../language/use-words';
import { Notice } from '../parts/notice';
import { PlayedBackScreen } from '../parts/played-back';
import { useKept } from '../parts/use-kept';
import { ActivityRows } from './activity-rows';
import { ControlBar } from './control-bar';
import { KeysDialog } from './keys-dialog';
import { MomentsPanel } from './moments-panel';
import { OptionsDialog } from './options-dialog';
import { playerDeeds } from './player-deeds';
import { ReplayHeader } from './replay-header';
import type { ReplayScreenProps } from './replay-model';
import { SearchPanel } from './search-panel';
import { SeatDialog } from './seat-dialog';
import { Timeline } from './timeline';
import { UnansweredNotice } from './unanswered-notice';
import { useDoubleTap } from './use-double-tap';
import { useFullScreen } from './use-full-screen';
import { useMomentLink } from './use-moment-link';
import { useReplayKeys } from './use-replay-keys';

type Panel = 'moments' | 'search';
type Dialog = 'options' | 'keys' | 'seat';

/** A class played back: what was on a screen at a moment, and everything to find one's way to another moment. */
export function ReplayScreen(props: ReplayScreenProps) {
  const { player, overview, view, views } = props;
  const words = useWords('replay');
  const screen = useRef<HTMLElement>(null);
  const [panel, setPanel] = useState<Panel | null>(null);
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const [rows, setRows] = useState(false);
  const [keptCaptions, keepCaptions] = useKept('drydock-captions');
  const captions = keptCaptions !== 'off';
  const setCaptions = (on: boolean) => keepCaptions(on ? 'on' : 'off');
  const toggle = (one: Panel) => setPanel((open) => (open === one ? null : one));
  const closed = () => setDialog(null);
  const link = useMomentLink(player, props.linkOf);
  const { isFull, onFull } = useFullScreen(screen);
  const deeds = playerDeeds(player, overview);
  useReplayKeys((deed, key) => {
    switch (deed) {
      case 'search':
        return setPanel('search');
      case 'moments':
        return toggle('moments');
      case 'captions':
        return setCaptions(!captions);
      case 'view':
        return props.onView(views[(views.indexOf(view) + 1) % views.length] ?? 'wall');
      case 'seat':
        return setDialog('seat');
      case 'link':
        return void link.copy?.();
      case 'full':
        return onFull();
      case 'help':
        return setDialog('keys');
      default:
        return deeds(deed, key);
    }
  });
  const onTap = useDoubleTap((side) => deeds(side === 1 ? 'farOn' : 'farBack', ''));
  return (
    <main ref={screen} className="replay">
      <ReplayHeader {...props} onAskSeat={() => setDialog('seat')} />
      {props.cut && <Notice kind="error">{words('header.cut')}</Notice>}
      <UnansweredNotice player={player} unanswered={props.unanswered} />
      <div className="replay-middle">
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
        <section tabIndex={0} className="replay-stage" aria-label={words('stage')} onPointerUp={onTap}>
          <PlayedBackScreen>{props.children}</PlayedBackScreen>
        </section>
        {panel === 'moments' && <MomentsPanel player={player} overview={overview} onClose={() => setPanel(null)} />}
        {panel === 'search' && (
          <SearchPanel
            overview={overview}
            onSearch={props.onSearch}
            onHit={(hit) => {
              player.seek(hit.at);
              props.onSeat(hit.seat);
            }}
            onClose={() => setPanel(null)}
          />
        )}
      </div>
      <div className="replay-foot">
        {captions && props.captions}
        {rows && <ActivityRows player={player} overview={overview} seat={props.seat} />}
        <Timeline player={player} overview={overview} />
        <ControlBar
          player={player}
          overview={overview}
          live={props.live}
          captions={captions}
          onCaptions={setCaptions}
          rows={rows}
          onRows={setRows}
          panel={panel}
          onPanel={toggle}
          onDialog={setDialog}
          onLink={link.copy}
          told={link.told}
          isFull={isFull}
          onFull={onFull}
        />
      </div>
      {dialog === 'options' && (
        <OptionsDialog
          {...props}
          captions={captions}
          onCaptions={setCaptions}
          rows={rows}
          onRows={setRows}
          onClosed={closed}
        />
      )}
      {dialog === 'keys' && <KeysDialog onClosed={closed} />}
      {dialog === 'seat' && (
        <SeatDialog
          seats={overview.seats}
          seat={props.seat}
          onSeat={props.onSeat}
          holds={props.holds}
          onClosed={closed}
        />
      )}
      {props.question}
      {props.dialogs}
    </main>
  );
}

'use client';

import {
  Captions,
  ChartNoAxesColumn,
  FastForward,
  Keyboard,
  Link,
  ListVideo,
  Maximize,
  Minimize,
  Search,
  Settings,
} from 'lucide-react';
import type { RecordingOverview } from '#engine/recording/overview';
import { useWords } from '../language/use-words';
import { IconAction } from './icon-action';
import type { Player } from './replay-model';
import { SpeedChoice } from './speed-choice';
import { Transport } from './transport';
import { usePlayerPart } from './use-player-now';

interface ControlBarProps {
  readonly player: Player;
  readonly overview: RecordingOverview;
  readonly live: boolean;
  readonly captions: boolean;
  readonly onCaptions: (on: boolean) => void;
  readonly rows: boolean;
  readonly onRows: (shown: boolean) => void;
  readonly panel: 'moments' | 'search' | null;
  readonly onPanel: (panel: 'moments' | 'search') => void;
  readonly onDialog: (dialog: 'options' | 'keys') => void;
  /** Null where a moment has no address. */
  readonly onLink: (() => void) | null;
  /** What has come of copying it; empty otherwise. */
  readonly told: string;
  readonly isFull: boolean;
  readonly onFull: () => void;
}

/** Below the timeline: playing at the left, finding and looking at the right. */
export function ControlBar(props: ControlBarProps) {
  const { player, captions, rows, panel, isFull } = props;
  const words = useWords('replay');
  const skips = usePlayerPart(player, (now) => now.skipsIdle);
  return (
    <section className="control-bar" aria-label={words('controls.label')}>
      <Transport player={player} overview={props.overview} live={props.live} />
      <SpeedChoice player={player} className="wide-only" />
      <IconAction
        name={words('controls.skip')}
        pressed={skips}
        className="wide-only"
        onClick={() => player.setSkipsIdle(!skips)}
      >
        <FastForward size={20} aria-hidden="true" />
      </IconAction>
      <span className="control-bar-right">
        <IconAction
          name={words('controls.activity')}
          pressed={rows}
          className="wide-only"
          onClick={() => props.onRows(!rows)}
        >
          <ChartNoAxesColumn size={20} aria-hidden="true" />
        </IconAction>
        <IconAction
          name={words('controls.captions')}
          keys="c"
          pressed={captions}
          className="wide-only"
          onClick={() => props.onCaptions(!captions)}
        >
          <Captions size={20} aria-hidden="true" />
        </IconAction>
        <IconAction
          name={words('controls.moments')}
          keys="m"
          pressed={panel === 'moments'}
          onClick={() => props.onPanel('moments')}
        >
          <ListVideo size={20} aria-hidden="true" />
        </IconAction>
        <IconAction
          name={words('controls.search')}
          keys="/"
          pressed={panel === 'search'}
          onClick={() => props.onPanel('search')}
        >
          <Search size={20} aria-hidden="true" />
        </IconAction>
        {props.onLink && (
          <IconAction name={words('controls.link')} keys="y" onClick={props.onLink}>
            <Link size={20} aria-hidden="true" />
          </IconAction>
        )}
        <IconAction name={words('controls.options')} onClick={() => props.onDialog('options')}>
          <Settings size={20} aria-hidden="true" />
        </IconAction>
        <IconAction name={words('controls.keys')} keys="?" className="wide-only" onClick={() => props.onDialog('keys')}>
          <Keyboard size={20} aria-hidden="true" />
        </IconAction>
        <IconAction
          name={words(isFull ? 'controls.leaveFull' : 'controls.full')}
          keys="f"
          className="wide-only"
          onClick={props.onFull}
        >
          {isFull ? <Minimize size={20} aria-hidden="true" /> : <Maximize size={20} aria-hidden="true" />}
        </IconAction>
      </span>
      <p role="status" className="control-bar-told">
        {props.told}
      </p>
    </section>
  );
}

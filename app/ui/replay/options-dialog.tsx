'use client';

import { DeckDialog } from '../deck/deck-dialog';
import { LanguageChoice } from '../language/language-choice';
import { useWords } from '../language/use-words';
import { ThemeChoice } from '../theme/theme-choice';
import type { ReplayScreenProps } from './replay-model';
import { SpeedChoice } from './speed-choice';
import { usePlayerPart } from './use-player-now';

interface OptionsDialogProps extends Pick<ReplayScreenProps, 'player' | 'asksVotes' | 'onAsksVotes'> {
  readonly captions: boolean;
  readonly onCaptions: (on: boolean) => void;
  /** Whether there is a row of activity for each image and person. */
  readonly rows: boolean;
  readonly onRows: (shown: boolean) => void;
  readonly onClosed: () => void;
}

/** How the recording is played, and how the page looks. */
export function OptionsDialog(props: OptionsDialogProps) {
  const { player, asksVotes } = props;
  const words = useWords('replay');
  const skips = usePlayerPart(player, (now) => now.skipsIdle);
  return (
    <DeckDialog title={words('options.title')} onClosed={props.onClosed}>
      {() => (
        <div className="grid gap-3">
          <Check name={words('options.skip')} on={skips} onChange={player.setSkipsIdle} />
          <Check name={words('options.captions')} on={props.captions} onChange={props.onCaptions} />
          <Check name={words('controls.activity')} on={props.rows} onChange={props.onRows} />
          {asksVotes !== null && (
            <>
              <Check name={words('options.asks')} on={asksVotes} onChange={props.onAsksVotes} />
              <p className="ps-8 text-sm text-soft">{words('options.asksHow')}</p>
            </>
          )}
          <span className="flex flex-wrap gap-x-6 gap-y-3 border-t border-rule pt-4">
            <span className="inline-flex items-center gap-2 text-sm text-soft">
              <span aria-hidden="true">{words('controls.speed')}</span>
              <SpeedChoice player={player} />
            </span>
            <ThemeChoice />
            <LanguageChoice />
          </span>
        </div>
      )}
    </DeckDialog>
  );
}

function Check(props: { name: string; on: boolean; onChange: (on: boolean) => void }) {
  return (
    <label className="panel-check">
      <input type="checkbox" checked={props.on} onChange={(event) => props.onChange(event.target.checked)} />
      {props.name}
    </label>
  );
}

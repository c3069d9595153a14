'use client';

import { useWords } from '../language/use-words';
import { BrandMark } from '../parts/brand-mark';
import type { PictureSeat } from '../picture/picture-model';
import { seatWords } from '../picture/picture-words';
import { ReadOnlyTerminal } from '../terminal/read-only-terminal';
import type { TerminalItem } from '../terminal/terminal-model';
import { ThemeChoice } from '../theme/theme-choice';
import { WallStage, type WallStageProps } from '../wall/wall-stage';
import { type WallEvent, WallTicker } from '../wall/wall-ticker';
import { ReplayControls, type ReplayControlsProps } from './replay-controls';

export interface ReplayScreenProps extends ReplayControlsProps {
  readonly title: string;
  /** When the class was, in words; empty while loading. */
  readonly date: string;
  readonly stage: WallStageProps;
  readonly events: readonly WallEvent[];
  /** Everybody who was there by this moment. */
  readonly seats: readonly PictureSeat[];
  /** The seat whose terminal is shown beside the stage; null for the stage alone. */
  readonly followed: { readonly seatId: string; readonly items: readonly TerminalItem[] } | null;
  readonly onFollow: (seatId: string | null) => void;
}

/** A class played back: the stage as it was, one student's terminal if wanted, and the controls. */
export function ReplayScreen(props: ReplayScreenProps) {
  const { stage, seats, followed, onFollow } = props;
  const words = useWords('replay');
  const picture = useWords('picture');
  const owner = seats.find((seat) => seat.id === followed?.seatId);
  return (
    <main className="replay">
      <header className="top-bar">
        <BrandMark />
        <h1 className="wide-only min-w-0 truncate font-semibold">{props.title}</h1>
        <span className="wide-only text-sm whitespace-nowrap text-soft">{props.date}</span>
        <span className="ms-auto flex items-center gap-4">
          <label className="inline-flex items-center gap-2 text-sm whitespace-nowrap">
            {words('follow')}
            <select
              className="field min-h-8! w-auto! py-0!"
              value={followed?.seatId ?? ''}
              onChange={(event) => onFollow(event.target.value || null)}
            >
              <option value="">{words('everybody')}</option>
              {seats.map((seat) => (
                <option key={seat.id} value={seat.id}>
                  {seatWords(picture, seat)}
                </option>
              ))}
            </select>
          </label>
          <span className="wide-only">
            <ThemeChoice />
          </span>
        </span>
      </header>
      <div className="replay-view" data-followed={followed !== null}>
        {stage.images.length === 0 ? (
          <p className="m-auto p-6 text-lg text-soft">{words('nothing')}</p>
        ) : (
          <WallStage {...stage} />
        )}
        {followed && owner && (
          <ReadOnlyTerminal name={words('terminal', { name: seatWords(picture, owner) })} items={followed.items} />
        )}
      </div>
      <WallTicker events={props.events} />
      <ReplayControls {...props} />
    </main>
  );
}

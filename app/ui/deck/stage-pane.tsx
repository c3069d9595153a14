'use client';

import { History, MonitorOff, PanelRightClose, PanelRightOpen, Projector, Share2 } from 'lucide-react';
import { useWords } from '../language/use-words';
import { WallStage, type WallStageProps } from '../wall/wall-stage';
import { ControlButton } from './control-button';

interface StagePaneProps {
  readonly stage: WallStageProps;
  /** The name of the seat that the wall shows large. */
  readonly spotlit: string | null;
  readonly folded: boolean;
  readonly replayHref: string;
}

/** What the wall shows; folded away it leaves the way back. */
export function StagePane({ stage, spotlit, folded, replayHref }: StagePaneProps) {
  const words = useWords('deck');
  return (
    <section className="deck-pane" data-pane="stage" data-folded={folded} aria-label={words('stage.label')}>
      <header className="stage-head">
        <h2 className="pane-title">{words('stage.title')}</h2>
        <span className="stage-head-controls">
          <ControlButton control="endSpotlight" icon={MonitorOff} small={folded} />
          <ControlButton control="share" icon={Share2} small />
          <ControlButton control="recording" icon={History} small href={replayHref} />
          <ControlButton control="foldStage" icon={folded ? PanelRightOpen : PanelRightClose} small />
        </span>
      </header>
      {spotlit !== null && !folded && (
        <p className="stage-spotlight">
          <Projector size={16} aria-hidden="true" className="flex-none" />
          <bdi className="min-w-0 truncate">{words('stage.spotlight', { name: spotlit })}</bdi>
        </p>
      )}
      {!folded &&
        (stage.images.length === 0 ? (
          <div className="px-4">
            <div className="empty-sheet">
              <p className="text-lg font-semibold">{words('stage.empty')}</p>
              <p>{words.rich('stage.emptyMore', { b: (text) => <strong>{text}</strong> })}</p>
            </div>
          </div>
        ) : (
          <WallStage {...stage} />
        ))}
    </section>
  );
}

import type { HostPictureProps } from '../bench/host-picture';
import type { SmallBrowserProps } from '../browser/small-browser';
import type { FilesPaneProps } from '../files/files-pane';
import type { Connection } from '../parts/connection-mark';
import type { PictureSeat } from '../picture/picture-model';
import type { RecordingCare } from '../recording/sharing-model';
import type { RoomView, SeatView } from '../room/room-model';
import type { TerminalTabsView } from '../terminal/terminal-desk';
import type { DraftedTerminal } from '../terminal/use-draft';
import type { WallStageProps } from '../wall/wall-stage';
import type { ClaimsDesk } from './claims/claims-desk-model';
import type { DeckView } from './deck-view';
import type { GiftFile, GiftStore } from './gifts';
import type { LayerPreviewProps } from './layer-preview';
import type { LessonDesk, LessonShelf } from './lesson/desk-model';
import type { PublishedUse } from './publish-panel';
import type { PublishStage } from './publish-steps';
import type { RegistryRulesView } from './registry-rules-panel';
import type { ResultsAccess } from './results-dialog';
import type { OpenSeat } from './seat-panel';
import type { Lead } from './use-deck-actions';

/** Everything that a deck shows and asks for. */
export interface DeckProps {
  readonly room: RoomView;
  readonly me: PictureSeat;
  readonly onResumeCode: () => Promise<string | null>;
  readonly connection: Connection;
  /** Milliseconds since 1970, the server's; moves on now and then. */
  readonly now: number;
  readonly lesson: LessonDesk | null;
  readonly shelf: LessonShelf;
  readonly claims: ClaimsDesk;
  readonly results: ResultsAccess;
  /** What is done with the recording of the class. */
  readonly care: RecordingCare;
  /** Everybody else, those sent out too, in the order of joining. */
  readonly roster: readonly SeatView[];
  /** The seat that is watched; null for none. */
  readonly watched: OpenSeat | null;
  readonly onWatch: (seat: string | null) => void;
  readonly tabs: TerminalTabsView;
  readonly terminal: DraftedTerminal;
  readonly files: FilesPaneProps;
  readonly registry: string;
  readonly registries: RegistryRulesView;
  readonly stageOf: (reference: string) => PublishStage;
  readonly classHas: (reference: string) => PublishedUse;
  readonly previewOf: (reference: string) => LayerPreviewProps;
  /** Folder of the Dockerfile from where the terminal stands. */
  readonly context: string;
  /** The instructor's own host. */
  readonly host: Omit<HostPictureProps, 'onType' | 'onVisit'>;
  readonly browser: SmallBrowserProps;
  /** What the wall shows. */
  readonly stage: WallStageProps;
  readonly wallHref: string;
  readonly replayHref: string;
  readonly gifts: GiftStore;
  /** The files of the instructor's own host with their content. */
  readonly onMyFiles: () => Promise<readonly GiftFile[]>;
  /** A new address that seats a co-instructor; null when nobody answered. */
  readonly onInvite: () => Promise<string | null>;
  /** What is shown first; absent: the class. */
  readonly firstView?: DeckView;
  readonly lead: Lead;
  readonly problem: string | null;
}

'use client';

import { LIMITS } from '#engine/room/limits';
import { useWords } from '../language/use-words';
import type { PictureSeat } from '../picture/picture-model';
import { SharingDialog } from '../recording/sharing-dialog';
import type { RecordingCare } from '../recording/sharing-model';
import type { RoomView, SeatView } from '../room/room-model';
import { AskDialog } from './ask-dialog';
import type { AudienceChoice, AudienceOption } from './audience-field';
import { ChooseClaimsDialog } from './claims/choose-claims-dialog';
import type { ClaimsDesk } from './claims/claims-desk-model';
import type { ClaimsActions } from './claims/use-claims-actions';
import { CommandPalette } from './command-palette';
import type { GiftStore } from './gifts';
import { GiveDialog, type GiveOrder, type GiveResult } from './give-dialog';
import { HintDialog } from './hint-dialog';
import { ChooseLessonDialog } from './lesson/choose-lesson-dialog';
import type { LessonDesk, LessonShelf, PollDesk, StepDesk } from './lesson/desk-model';
import { SetUpDialog, type SetUpDialogProps } from './lesson/set-up-dialog';
import type { LessonActions } from './lesson/use-lesson-actions';
import { LineDialog } from './line-dialog';
import { LinksDialog } from './links-dialog';
import type { RegistryRulesPanelProps } from './registry-rules-panel';
import { type ResultsAccess, ResultsDialog } from './results-dialog';
import { SettingsDialog } from './settings-dialog';
import { ShortcutSheet } from './shortcut-sheet';
import type { DeckActions } from './use-deck-actions';

/**
 * Which question or sheet is open. Whom it is about is settled when it is opened: seats come and go meanwhile, and what
 * was meant for one must never reach all.
 */
export type OpenDialog =
  | { readonly is: 'palette' | 'shortcuts' | 'settings' | 'links' | 'freeze' | 'mark' | 'end' }
  | ({ readonly is: 'hint' | 'give' } & AudienceChoice)
  | { readonly is: 'choose-lesson' | 'close-lesson' | 'choose-claims' | 'results' | 'share' }
  | ({ readonly is: 'set-up' } & Pick<SetUpDialogProps, 'step' | 'options' | 'first'>)
  | { readonly is: 'repeat'; readonly step: StepDesk }
  | { readonly is: 'ask-again'; readonly poll: PollDesk }
  | { readonly is: 'reset'; readonly to: AudienceOption }
  | { readonly is: 'rename' | 'kick' | 'ban'; readonly who: PictureSeat };

interface DeckDialogsProps {
  readonly open: OpenDialog;
  readonly room: RoomView;
  readonly roster: readonly SeatView[];
  readonly actions: DeckActions;
  readonly store: GiftStore;
  readonly onGive: (to: AudienceOption, order: GiveOrder) => Promise<GiveResult>;
  readonly lastHints: readonly string[];
  readonly registries: RegistryRulesPanelProps['rules'];
  readonly links: { readonly wall: string; readonly recording: string };
  readonly onInvite: () => Promise<string | null>;
  readonly onCopy: (text: string) => void;
  readonly onOpenSeat: (seat: string) => void;
  readonly lesson: LessonDesk | null;
  readonly shelf: LessonShelf;
  readonly teach: LessonActions;
  readonly claims: ClaimsDesk;
  readonly claimsActions: ClaimsActions;
  readonly results: ResultsAccess;
  readonly care: RecordingCare;
  readonly singleKeys: boolean;
  readonly onSingleKeys: (single: boolean) => void;
  readonly onAsk: (dialog: OpenDialog) => void;
  readonly onClosed: () => void;
}

/** The longest that the room takes, in characters. */
const LONGEST_NAME = 32;
const LONGEST_MESSAGE = 500;
const LONGEST_MARK = LIMITS.mark;

/** The one dialog that is open. */
export function DeckDialogs({ open, onClosed, actions, room, ...props }: DeckDialogsProps) {
  const words = useWords('deck');
  const desk = useWords('desk');
  switch (open.is) {
    case 'palette':
      return <CommandPalette seats={props.roster} onOpenSeat={props.onOpenSeat} onClosed={onClosed} />;
    case 'shortcuts':
      return <ShortcutSheet single={props.singleKeys} onSingle={props.onSingleKeys} onClosed={onClosed} />;
    case 'settings':
      return (
        <SettingsDialog
          settings={room.class.settings}
          onSet={actions.set}
          registries={{ rules: props.registries, onSet: actions.setRegistries }}
          onClosed={onClosed}
        />
      );
    case 'links':
      return (
        <LinksDialog
          room={room}
          wallUrl={props.links.wall}
          recordingUrl={props.links.recording}
          onInvite={props.onInvite}
          onCopy={props.onCopy}
          onClosed={onClosed}
        />
      );
    case 'freeze':
      return (
        <LineDialog
          title={words('freeze.title')}
          what={words('freeze.what')}
          label={words('freeze.words')}
          first={words('freeze.first')}
          longest={LONGEST_MESSAGE}
          go={words('freeze.go')}
          onGo={actions.freeze}
          onClosed={onClosed}
        />
      );
    case 'mark':
      return (
        <LineDialog
          title={words('mark.title')}
          what={words('mark.what')}
          label={words('mark.words')}
          first={words('mark.first')}
          longest={LONGEST_MARK}
          go={words('mark.go')}
          onGo={actions.mark}
          onClosed={onClosed}
        />
      );
    case 'hint':
      return (
        <HintDialog
          options={open.options}
          first={open.first}
          standing={room.class.hint}
          last={props.lastHints}
          onHint={actions.hint}
          onClosed={onClosed}
        />
      );
    case 'give':
      return (
        <GiveDialog
          options={open.options}
          first={open.first}
          store={props.store}
          onGive={props.onGive}
          onClosed={onClosed}
        />
      );
    case 'choose-lesson':
      return (
        <ChooseLessonDialog
          shelf={props.shelf}
          lesson={props.lesson}
          onOpen={props.teach.open}
          onCloseLesson={() => props.onAsk({ is: 'close-lesson' })}
          onClosed={onClosed}
        />
      );
    case 'close-lesson':
      return (
        <AskDialog
          title={desk('closing.title')}
          what={desk('closing.what')}
          go={desk('closing.go')}
          onGo={props.teach.close}
          onClosed={onClosed}
        />
      );
    case 'set-up':
      return (
        <SetUpDialog
          step={open.step}
          options={open.options}
          first={open.first}
          onSetUp={(step, seats) =>
            props.teach.setUp(step, seats, (id) => props.roster.find(({ seat }) => seat.id === id)?.seat.name ?? id)
          }
          onClosed={onClosed}
        />
      );
    case 'repeat':
      return (
        <AskDialog
          title={desk('repeat.title', { step: open.step.title })}
          what={desk('repeat.what')}
          go={desk('repeat.go')}
          onGo={() => props.teach.repeat(open.step)}
          onClosed={onClosed}
        />
      );
    case 'ask-again':
      return (
        <AskDialog
          title={desk('poll.again.title')}
          what={desk('poll.again.what')}
          go={desk('poll.again.go')}
          onGo={() => props.teach.askPoll(open.poll)}
          onClosed={onClosed}
        />
      );
    case 'choose-claims':
      return (
        <ChooseClaimsDialog
          claims={props.claims}
          onLayOut={(cards) => props.claimsActions.layOut({ cards })}
          onClosed={onClosed}
        />
      );
    case 'results':
      return <ResultsDialog results={props.results} onClosed={onClosed} />;
    case 'share':
      return <SharingDialog care={props.care} onClosed={onClosed} />;
    case 'reset':
      return (
        <AskDialog
          title={words('reset.title', { to: open.to.name })}
          what={words('reset.what')}
          go={words('reset.go')}
          onGo={() => actions.reset(open.to)}
          onClosed={onClosed}
        />
      );
    case 'end':
      return (
        <AskDialog
          title={words('end.title')}
          what={words('end.what')}
          go={words('end.go')}
          onGo={actions.end}
          onClosed={onClosed}
        />
      );
    case 'rename':
      return (
        <LineDialog
          title={words('rename.title', { name: open.who.name })}
          label={words('rename.field')}
          first={open.who.name}
          longest={LONGEST_NAME}
          go={words('rename.go')}
          onGo={(name) => actions.rename(open.who, name)}
          onClosed={onClosed}
        />
      );
    case 'kick':
    case 'ban':
      return (
        <AskDialog
          title={words(`${open.is}.title`, { name: open.who.name })}
          what={words(`${open.is}.what`)}
          go={words(`${open.is}.go`)}
          onGo={() => actions.sendOut(open.who, open.is === 'kick' ? 'kicked' : 'banned')}
          onClosed={onClosed}
        />
      );
    default:
      open satisfies never;
      return null;
  }
}

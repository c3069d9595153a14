import type { BuildCacheRecord } from '../model/build-cache-record';
import type { Finding } from '../model/claims-board';
import type { Pace } from '../model/class-lesson';
import type { ClassSettings, SeatFlag } from '../model/class-state';
import type { Container, ContainerState, Health, HostConfig, PortBinding } from '../model/container';
import type { DaemonEvent } from '../model/daemon-event';
import type { StuckReason } from '../model/desk';
import type { Digest } from '../model/digest';
import type { LayerEdit } from '../model/file-tree';
import type { HostDifference, PrivateDifference } from '../model/host-difference';
import type { Image, LayerMeta } from '../model/image';
import type { Block, LessonKey, LessonSheet } from '../model/lesson';
import type { Network, NetworkAttachment } from '../model/network';
import type { Confidence, PollId, PollResult, Round, ToldAnswer } from '../model/poll';
import type { Process, ShellSession } from '../model/process';
import type { RegistryRules } from '../model/registry-rules';
import type {
  BroughtLesson,
  Exec,
  LogLine,
  Manifest,
  ProbeResult,
  RoomInfo,
  ScriptService,
  Seat,
  SeatId,
} from '../model/room-state';
import type { Attachment, Terminal } from '../model/terminal';
import type { Volume } from '../model/volume';

/**
 * What has happened, in the past tense. The log of a room is a list of these and nothing else; old logs are read for
 * ever, so an event's meaning never changes (a changed one gets a new type).
 */
export type RoomEvent = PublicEvent | PrivateEvent;

/** Goes to everybody in the room. */
export type PublicEvent =
  | { type: 'room.opened'; room: Omit<RoomInfo, 'status' | 'step' | 'registry' | 'hubPulls'> }
  | { type: 'room.closed' }
  | { type: 'seat.joined'; seat: Seat }
  | { type: 'class.step-shown'; step: NonNullable<RoomInfo['step']> }
  /** How registries behave from now on; the hub counts pulls anew. */
  | { type: 'class.registry-set'; rules: RegistryRules }
  | { type: 'class.locked'; locked: boolean }
  /** Everybody's eyes are asked for, or (null) released. */
  | { type: 'class.frozen'; message: string | null }
  | { type: 'class.spotlit'; spotlight: SeatId | null }
  | { type: 'class.settings-set'; settings: ClassSettings }
  /** To all; null takes it back. */
  | { type: 'class.hinted'; text: string | null }
  /** Whoever leads wants this moment found again; the text may be empty. */
  | { type: 'class.marked'; seat: SeatId; text: string }
  /** What everybody is taught from now on; progress and polls of the lesson before are gone. */
  | { type: 'lesson.opened'; sheet: LessonSheet; pace: Pace }
  | { type: 'lesson.closed' }
  | { type: 'lesson.pace-set'; pace: Pace }
  | { type: 'lesson.paused'; paused: boolean }
  | { type: 'lesson.skipped'; step: string; skipped: boolean }
  /** The class does a step again: what was reached in it is forgotten. */
  | { type: 'lesson.repeated'; step: string }
  /** In a self-paced lesson the seat went to another step. */
  | { type: 'lesson.moved'; seat: SeatId; index: number }
  /** Goals of a step, by their places, that the seat has reached. */
  | { type: 'lesson.reached'; seat: SeatId; step: string; goals: readonly number[] }
  | { type: 'lesson.done'; seat: SeatId; step: string }
  /** The seat has opened so many hints of the step. */
  | { type: 'lesson.helped'; seat: SeatId; step: string; hints: number }
  | { type: 'poll.opened'; poll: PollId; options: number; round: Round }
  | { type: 'poll.closed'; poll: PollId }
  /** What was answered is private. */
  | { type: 'poll.answered'; seat: SeatId; poll: PollId; round: Round }
  /** Everybody may see what was answered; null takes it back. */
  | { type: 'poll.shown'; poll: PollId; result: PollResult | null }
  | { type: 'claims.laid-out'; cards: readonly number[]; current: number | null; shown: boolean; table: boolean }
  | { type: 'claim.weighed'; claim: number; findings: readonly Finding[] }
  | { type: 'seat.brought'; seat: SeatId; lessons: readonly BroughtLesson[] }
  | { type: 'seat.hand-set'; seat: SeatId; up: boolean }
  | { type: 'seat.flag-set'; seat: SeatId; flag: SeatFlag | null }
  | { type: 'seat.help-set'; seat: SeatId; wanted: boolean }
  | { type: 'seat.sharing-set'; seat: SeatId; sharing: boolean }
  | { type: 'seat.watching-set'; seat: SeatId; watching: boolean }
  | { type: 'seat.renamed'; seat: SeatId; name: string }
  | { type: 'seat.sent-out'; seat: SeatId; how: 'kicked' | 'banned' }
  /** It may come back, or has. */
  | { type: 'seat.readmitted'; seat: SeatId }
  /** The host is as it was when its seat was taken. */
  | { type: 'host.cleared'; seat: SeatId }
  /** The host is as it was at an earlier moment. */
  | { type: 'host.restored'; seat: SeatId; difference: HostDifference }
  /** A pull from the hub that counts against the room's limit. */
  | { type: 'hub.pulled'; seat: SeatId }
  | { type: 'layer.stored'; layer: LayerMeta }
  | { type: 'image.stored'; image: Image }
  | { type: 'image.added'; seat: SeatId; image: Digest; parent: Digest | null }
  | { type: 'image.tagged'; seat: SeatId; reference: string; image: Digest }
  | { type: 'image.untagged'; seat: SeatId; reference: string }
  /** The host learnt the registry's name for an image: `repository@sha256:…`. */
  | { type: 'image.digest-noted'; seat: SeatId; reference: string; image: Digest }
  | { type: 'image.digest-forgotten'; seat: SeatId; reference: string }
  | { type: 'image.removed'; seat: SeatId; image: Digest }
  /** A tag of the shared registry now leads to this manifest. `layers` are those that had to travel. */
  | {
      type: 'registry.pushed';
      seat: SeatId;
      repository: string;
      tag: string;
      manifest: Manifest;
      layers: readonly Digest[];
    }
  /** The registry of a new room begins with what was in that of a recorded one. */
  | {
      type: 'registry.filled';
      /** Repositories with their tags and what these lead to. */
      repositories: readonly (readonly [repository: string, tags: readonly (readonly [tag: string, to: Digest])[]])[];
      manifests: readonly Manifest[];
      /** The layers that each repository holds, by diffID. */
      layers: readonly (readonly [repository: string, held: readonly Digest[]])[];
    }
  /** The instructor took a manifest out of a repository, and with it the tags that led to it. */
  | { type: 'registry.deleted'; seat: SeatId; repository: string; digest: Digest }
  | { type: 'container.created'; seat: SeatId; container: Container }
  | { type: 'container.renamed'; seat: SeatId; id: string; name: string }
  | {
      type: 'container.started';
      seat: SeatId;
      id: string;
      pid: number;
      ports: readonly PortBinding[];
      /** Its memberships, now with endpoints. */
      networks: readonly NetworkAttachment[];
      /** True when a restart policy started it. */
      restarted: boolean;
    }
  /** Any other step of the state machine of docker-facts §5.1; ports and address are released unless it still runs. */
  | {
      type: 'container.changed';
      seat: SeatId;
      id: string;
      state: ContainerState;
      stoppedByHand: boolean;
      /** With `restarting`: how long the restart policy waits now, in milliseconds. */
      restartDelay?: number;
    }
  | { type: 'container.updated'; seat: SeatId; id: string; hostConfig: HostConfig }
  | { type: 'container.removed'; seat: SeatId; id: string }
  /** The writable layer now holds this much; the paths themselves are private. */
  | { type: 'container.grew'; seat: SeatId; id: string; files: number; bytes: number }
  | { type: 'container.health'; seat: SeatId; id: string; health: Health | null }
  /** It was connected to a network or disconnected from one; that may open or close its ports. */
  | {
      type: 'container.networked';
      seat: SeatId;
      id: string;
      networks: readonly NetworkAttachment[];
      ports: readonly PortBinding[];
    }
  | { type: 'volume.created'; seat: SeatId; volume: Volume }
  | { type: 'volume.removed'; seat: SeatId; name: string }
  | { type: 'volume.grew'; seat: SeatId; name: string; files: number; bytes: number }
  | { type: 'network.created'; seat: SeatId; network: Network }
  | { type: 'network.removed'; seat: SeatId; id: string }
  /** BuildKit keeps the result of a step, or (same ID) has used it again. */
  | { type: 'build-cache.kept'; seat: SeatId; record: BuildCacheRecord }
  | { type: 'build-cache.pruned'; seat: SeatId; ids: readonly string[] };

/** Goes to the owner of the seat, to those who watch it, and into recordings. */
export type PrivateEvent =
  /** A browser's command number has been taken; one sent again is answered, not executed (design §4). */
  | { type: 'command.accepted'; seat: SeatId; client: string; clientSeq: number }
  /** `target` is `host`, a container ID, `volume:NAME`, `tmpfs:` and a container ID, or `build:` and the ID of a BuildKit step. */
  | { type: 'files.changed'; seat: SeatId; target: string; edits: readonly LayerEdit[] }
  /** A hint to this seat alone; null takes it back. */
  | { type: 'seat.hinted'; seat: SeatId; text: string | null }
  /** In no log: stands, for who only looks on at a seat, where the seat alone was told something. */
  | { type: 'seat.withheld'; seat: SeatId }
  | {
      type: 'answer.given';
      seat: SeatId;
      poll: PollId;
      round: Round;
      option: number;
      confidence: Confidence;
      late?: true;
    }
  /** What is right is told to somebody who works alone, at once. */
  | ({ type: 'answer.told'; seat: SeatId; poll: PollId } & ToldAnswer)
  /** The poll begins anew: what this seat had answered counts no more. */
  | { type: 'answer.dropped'; seat: SeatId; poll: PollId }
  /** What somebody makes of it afterwards. */
  | { type: 'answer.reflected'; seat: SeatId; poll: PollId; text: string }
  | { type: 'hint.opened'; seat: SeatId; step: string; hint: readonly Block[] }
  /** Another lesson is opened: what was opened of the one before counts no more. */
  | { type: 'hints.dropped'; seat: SeatId }
  /** For the desk; `seat` is `DESK` in all of these, and `of` whom it is about. */
  | { type: 'desk.keyed'; seat: SeatId; key: LessonKey | null }
  | {
      type: 'desk.answered';
      seat: SeatId;
      of: SeatId;
      poll: PollId;
      round: Round;
      option: number;
      confidence: Confidence;
      late?: true;
    }
  /** The poll begins anew: what was answered counts no more. */
  | { type: 'desk.dropped'; seat: SeatId; poll: PollId }
  | { type: 'desk.reflected'; seat: SeatId; of: SeatId; poll: PollId; text: string }
  /** Somebody seems to be stuck in a step, or (null) no longer. */
  | { type: 'desk.stuck'; seat: SeatId; of: SeatId; step: string; why: StuckReason | null }
  /** The private part of `host.cleared`: files, logs, processes and terminals are gone; receipts stay. */
  | { type: 'host.forgotten'; seat: SeatId }
  /** The private part of `host.restored`; its files come as `files.changed`. What was done since `before` private events is taken back. */
  | { type: 'host.recalled'; seat: SeatId; before: number; difference: PrivateDifference }
  /** The instructor has laid something onto the host: what was done before is not taken back any more. */
  | { type: 'host.given'; seat: SeatId }
  /** The owner saves or removes a file in the editor, or lays out the example; what changes comes after it. */
  | { type: 'files.edited'; seat: SeatId; how: 'save' | 'remove'; path: string }
  | { type: 'files.edited'; seat: SeatId; how: 'example' }
  /** What the daemon has to say of it in `docker events`. */
  | { type: 'daemon.noted'; seat: SeatId; events: readonly DaemonEvent[] }
  /** The volume is gone with its files. */
  | { type: 'volume.forgotten'; seat: SeatId; name: string }
  /** A name with several addresses was looked up; the next look-up begins with another one. */
  | { type: 'names.turned'; seat: SeatId }
  | { type: 'container.probed'; seat: SeatId; id: string; results: readonly ProbeResult[] }
  | { type: 'container.logged'; seat: SeatId; id: string; lines: readonly LogLine[] }
  /** The container is gone, and with it its writable layer, its log and its processes. */
  | { type: 'container.forgotten'; seat: SeatId; id: string }
  | { type: 'process.set'; seat: SeatId; id: string; process: Process | null }
  | { type: 'exec.started'; seat: SeatId; exec: Exec }
  | { type: 'exec.settled'; seat: SeatId; id: string; session: ShellSession }
  | { type: 'exec.ended'; seat: SeatId; id: string }
  /** A script has started a service, or something has changed it. */
  | { type: 'service.set'; seat: SeatId; service: ScriptService }
  /** It printed something that goes to whoever hears its script. */
  | { type: 'service.printed'; seat: SeatId; id: string; stream: 'stdout' | 'stderr'; text: string }
  | { type: 'service.ended'; seat: SeatId; id: string; code: number }
  | {
      type: 'terminal.opened';
      seat: SeatId;
      terminal: string;
      cwd: string;
      env: readonly string[];
      /** Absent means true. */
      tty?: false;
    }
  /** It is there as it stood on another host, with its screen, its history and what ran in front. */
  | { type: 'terminal.taken-over'; seat: SeatId; terminal: string; as: Terminal }
  | { type: 'terminal.closed'; seat: SeatId; terminal: string }
  | { type: 'terminal.cleared'; seat: SeatId; terminal: string }
  /** A line was typed at the host's prompt and became the terminal's job. */
  | {
      type: 'terminal.entered';
      seat: SeatId;
      terminal: string;
      job: number;
      prompt: string;
      line: string;
      /** Letters in a line of the screen; absent where it has none. */
      columns?: number;
      /** Who typed it, when that was not the seat itself. */
      by?: SeatId;
    }
  | { type: 'terminal.attached'; seat: SeatId; terminal: string; attachment: Attachment | null }
  /** The program in front now waits for a line of input at this prompt, or (null) no longer does. */
  | {
      type: 'terminal.prompted';
      seat: SeatId;
      terminal: string;
      prompt: string | null;
      /** What is typed is not to be shown, as at `Password:`. */
      secret?: true;
    }
  /** A line of input was given to the program in front; no text when the question was a secret one. */
  | { type: 'terminal.answered'; seat: SeatId; terminal: string; prompt: string; text: string; by?: SeatId }
  | {
      type: 'terminal.printed';
      seat: SeatId;
      terminal: string;
      kind: 'stdout' | 'stderr' | 'note';
      text: string;
    }
  | {
      type: 'terminal.ended';
      seat: SeatId;
      terminal: string;
      code: number;
      /** What the line did to the shell itself; without one, where an undo has left the shell. */
      cwd: string;
      env: readonly string[];
    };

/** What a seat is told or says for itself: whoever only looks on at it is not told. */
export const OWN_EVENTS = [
  'seat.hinted',
  'answer.given',
  'answer.told',
  'answer.dropped',
  'answer.reflected',
  'hint.opened',
  'hints.dropped',
] as const satisfies readonly PrivateEvent['type'][];

const PRIVATE: ReadonlySet<string> = new Set<PrivateEvent['type']>([
  ...OWN_EVENTS,
  'command.accepted',
  'files.changed',
  'seat.withheld',
  'desk.keyed',
  'desk.answered',
  'desk.dropped',
  'desk.reflected',
  'desk.stuck',
  'host.forgotten',
  'host.recalled',
  'host.given',
  'files.edited',
  'daemon.noted',
  'volume.forgotten',
  'names.turned',
  'container.probed',
  'container.logged',
  'container.forgotten',
  'process.set',
  'exec.started',
  'exec.settled',
  'exec.ended',
  'service.set',
  'service.printed',
  'service.ended',
  'terminal.opened',
  'terminal.taken-over',
  'terminal.closed',
  'terminal.cleared',
  'terminal.entered',
  'terminal.attached',
  'terminal.prompted',
  'terminal.answered',
  'terminal.printed',
  'terminal.ended',
]);

/** Whether the event goes only to its seat's owner and watchers. */
export function isPrivate(event: RoomEvent): event is PrivateEvent {
  return isPrivateType(event.type);
}

/** The same of an event of which only the type is known. */
export function isPrivateType(type: string): boolean {
  return PRIVATE.has(type);
}

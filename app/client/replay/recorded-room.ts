import { DESK } from '#engine/model/desk';
import type { JsonValue } from '#engine/model/process';
import type { RoomState, SeatId, SeatPrivate } from '#engine/model/room-state';
import type { SeatActivity } from '#engine/room/seat-activity';
import type { CommandReply, Query, QueryReply, Welcome } from '#server/protocol/messages';
import type { ProblemCode } from '#server/protocol/problems';
import type { Happening } from '../happenings';
import type { RoomSource } from '../room-source';
import { loadAnswers } from './late-parts';
import type { Playback } from './playback';
import { RecordedContents } from './recorded-contents';

const REFUSED = { ok: false, code: 'replay/read-only' } as const;
const LIVE = { is: 'live' } as const;
const NOBODY: ReadonlyMap<SeatId, SeatActivity> = new Map();

/**
 * A moment of a recording as a screen of the room would show it: the wall's (nobody's), a seat's or an instructor's.
 * Commands are refused with `replay/read-only`.
 */
export class RecordedRoom implements RoomSource {
  readonly status = LIVE;
  readonly arrivals = 1;
  readonly watchedBy: readonly string[] = [];
  readonly subscribe: (listener: () => void) => () => void;
  private readonly problemListeners = new Set<(problem: ProblemCode) => void>();
  private readonly contents: RecordedContents;
  private watched: readonly SeatId[] = [];
  private came = false;
  private shown: { version: number; state: RoomState } | null = null;
  private doings: { version: number; activities: ReadonlyMap<SeatId, SeatActivity> } | null = null;

  /** @param you whose screen it is; null is the wall */
  constructor(
    readonly playback: Playback,
    readonly you: Welcome['you'],
  ) {
    this.subscribe = playback.subscribe;
    this.contents = new RecordedContents(playback.log.source);
    this.follow();
  }

  /** There is something to show: not before the playback has come to a moment. */
  get arrived(): boolean {
    this.came ||= !this.playback.waiting;
    return this.came;
  }

  get replica(): { readonly state: RoomState } {
    const { version, moment } = this.playback;
    if (this.shown?.version !== version) {
      const privates = new Map<SeatId, SeatPrivate>();
      for (const seat of this.followed()) {
        const own = this.playback.privateOf(seat);
        // What a seat holds begins with its joining.
        if (own && (seat === DESK || moment.room.seats.has(seat))) privates.set(seat, own);
      }
      this.shown = { version, state: { ...moment.room, seq: this.playback.seq, privates } };
    }
    return this.shown;
  }

  get room(): Welcome['room'] {
    return this.playback.log.manifest.header.room;
  }

  /** Who was connected is not recorded: everybody who was in the class. */
  get online(): readonly SeatId[] {
    return [...this.playback.moment.room.seats.values()].flatMap(({ id, out }) => (out ? [] : [id]));
  }

  get happenings(): readonly Happening[] {
    return this.playback.moment.happenings;
  }

  get lastHappening(): ReadonlyMap<SeatId, Happening> {
    return this.playback.moment.lastHappening;
  }

  get activities(): ReadonlyMap<SeatId, SeatActivity> {
    const { version } = this.playback;
    // Others may lead on the same playback.
    if (!this.leads) return NOBODY;
    if (this.doings?.version !== version) this.doings = { version, activities: this.playback.activities() };
    return this.doings.activities;
  }

  get version(): number {
    return this.playback.version;
  }

  onProblem = (listener: (problem: ProblemCode) => void): (() => void) => {
    this.problemListeners.add(listener);
    return () => this.problemListeners.delete(listener);
  };

  now(): number {
    return this.playback.at;
  }

  async submit(): Promise<CommandReply> {
    return REFUSED;
  }

  async send(): Promise<JsonValue | null> {
    this.refused(REFUSED.code);
    return null;
  }

  async wish(): Promise<boolean> {
    this.refused(REFUSED.code);
    return false;
  }

  refused(code: ProblemCode): void {
    for (const listener of this.problemListeners) listener(code);
  }

  async ask(query: Query): Promise<QueryReply> {
    const { state } = this.replica;
    const { answerFromRecording } = await loadAnswers();
    return answerFromRecording(state, this.contents, query);
  }

  watch(seats: SeatId[]): void {
    this.watched = seats;
    this.follow();
  }

  /** It is shown no more: what only it followed is let go. */
  close(): void {
    this.playback.follow(this, []);
  }

  private get leads(): boolean {
    return this.you?.role === 'instructor' && this.playback.log.manifest.header.desk;
  }

  private follow(): void {
    this.playback.follow(this, this.followed(), this.leads);
  }

  private followed(): SeatId[] {
    const { playback, you, watched } = this;
    const desk = this.leads ? [DESK] : [];
    return [...desk, ...new Set([...(you ? [you.seat] : []), ...watched])].filter(
      (seat) => seat === DESK || playback.holds(seat),
    );
  }
}

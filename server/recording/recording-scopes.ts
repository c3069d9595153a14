import type { Seat } from '#engine/model/room-state';
import type { ReadingTurns } from '#server/store/reading-turns';
import type { RecordingTerms } from '#server/store/recording-store';
import type { RoomStore } from '#server/store/room-store';
import { HiddenNames } from './hidden-names';
import type { RecordingScope } from './recording-scope';
import { toldToStrangers } from './told-to-strangers';

/** Who is given what of a recording. */
export class RecordingScopes {
  private readonly hidden: HiddenNames;

  constructor(
    private readonly store: RoomStore,
    turns: ReadingTurns,
  ) {
    this.hidden = new HiddenNames(store, turns);
  }

  /** Of a recording as it is now; null where there is none. */
  async edition(roomId: string): Promise<number | null> {
    return (await this.store.readRecordingTerms(roomId))?.edition ?? null;
  }

  /**
   * What a reader is given, null where there is nothing: no such recording, or none for this reader.
   * @param seat whose holder reads; null for those who were not in the class, or were sent out of it
   */
  async of(roomId: string, seat: Pick<Seat, 'id' | 'role'> | null): Promise<RecordingScope | null> {
    const terms = await this.store.readRecordingTerms(roomId);
    if (!terms) return null;
    if (seat === null) return this.visitor(roomId, terms);
    const manages = seat.role === 'instructor';
    return {
      manages,
      seat: seat.id,
      privates: manages ? 'all' : [seat.id],
      desk: manages,
      names: 'own',
      sharing: terms.sharing,
      terms: terms.edition,
      reword: null,
    };
  }

  private async visitor(roomId: string, { sharing, edition }: RecordingTerms): Promise<RecordingScope | null> {
    const { visibility, names, benches } = sharing;
    if (visibility === 'private') return null;
    return {
      manages: false,
      seat: null,
      privates: benches ? 'all' : [],
      desk: false,
      names,
      sharing,
      terms: edition,
      reword: names === 'hidden' ? await this.hidden.of(roomId, edition) : toldToStrangers,
    };
  }
}

import type { SeatId } from '#engine/model/room-state';
import type { SeatCredential } from '#server/store/room-store';
import { hashSecret, sameHash } from './identity';

/** What is to be another one of what lets a browser take a seat; the rest stays. */
export type CredentialChange = Pick<SeatCredential, 'seatId'> & Partial<SeatCredential>;

/** Who may take which seat of a room: the hashes that are stored, by seat. */
export class SeatCredentials {
  constructor(private readonly bySeat: Map<SeatId, SeatCredential>) {}

  of(seat: SeatId): SeatCredential | undefined {
    return this.bySeat.get(seat);
  }

  /** Whether a browser that knows this secret holds the seat. */
  hold(seat: SeatId, secret: string): boolean {
    const credential = this.bySeat.get(seat);
    return credential !== undefined && sameHash(credential.secretHash, hashSecret(secret));
  }

  /** The seat that a resume code leads to. */
  seatOfResumeCode(code: string): SeatId | null {
    const hash = hashSecret(code);
    for (const { seatId, resumeHash } of this.bySeat.values()) {
      if (resumeHash !== null && sameHash(resumeHash, hash)) return seatId;
    }
    return null;
  }

  /** The seats that this browser has taken last, by what is kept of its mark. */
  *seatsOfDevice(deviceHash: string): Generator<SeatId> {
    for (const credential of this.bySeat.values()) {
      if (credential.deviceHash !== null && sameHash(credential.deviceHash, deviceHash)) yield credential.seatId;
    }
  }

  /** Takes what has just been stored. */
  take(stored: readonly SeatCredential[]): void {
    for (const credential of stored) this.bySeat.set(credential.seatId, credential);
  }
}

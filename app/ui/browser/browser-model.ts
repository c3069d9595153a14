import type { HttpFailure } from '#engine/room/effects';

/** What came of asking for an address. */
export type BrowserAnswer =
  | {
      readonly kind: 'page';
      readonly status: number;
      readonly reason: string;
      readonly contentType: string;
      readonly body: string;
    }
  /** Nobody answered. */
  | { readonly kind: 'failure'; readonly failure: HttpFailure; readonly host: string; readonly port: number };

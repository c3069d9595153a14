/** What came of asking for an address. */
export type BrowserAnswer =
  | {
      readonly kind: 'page';
      readonly status: number;
      readonly reason: string;
      readonly contentType: string;
      readonly body: string;
    }
  /** Nobody answered; `text` says what happened, why, and what to try. */
  | { readonly kind: 'failure'; readonly text: string };

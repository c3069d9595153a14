import { SampleDeck } from '../../../ui/sample/sample-deck';

/** The deck of a room. */
export function DeckRoute(_: { code: string }) {
  return <SampleDeck />;
}

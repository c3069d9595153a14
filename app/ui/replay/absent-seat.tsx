'use client';

import { useWords } from '../language/use-words';

/** In the place of the screen of somebody who has not come yet, or has been sent out. */
export function AbsentSeat({ name }: { name: string }) {
  const words = useWords('replay');
  return <p className="replay-words">{words('seat.absent', { name })}</p>;
}

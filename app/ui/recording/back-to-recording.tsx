import { ChevronLeft } from 'lucide-react';
import Link from 'next/link';
import { useWords } from '../language/use-words';
import { clockWords } from '../replay/clock-words';
import type { RoomView } from '../room/room-model';

/** In a room that goes on from a recording: which one, and the way back to its moment. */
export function BackToRecording({ from }: { readonly from: NonNullable<RoomView['from']> }) {
  const words = useWords('tryIt');
  const at = clockWords(from.at);
  const name = words('back', { title: from.title, at });
  return (
    <Link href={from.address} prefetch={false} className="back-to-recording" aria-label={name} title={name}>
      <ChevronLeft size={18} aria-hidden="true" className="flex-none" />
      <span>
        <bdi className="truncate font-semibold">{from.title}</bdi>
        <span className="flex-none text-sm tabular-nums text-soft">{at}</span>
      </span>
    </Link>
  );
}

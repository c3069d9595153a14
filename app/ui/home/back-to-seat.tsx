'use client';

import { ArrowRight } from 'lucide-react';
import { useWords } from '../language/use-words';
import { codeWords } from '../room/room-model';
import type { KnownClass } from './home-model';

/** One click back to a seat that this browser still holds. */
export function BackToSeat({ known }: { known: KnownClass }) {
  const words = useWords('home');
  const address = known.role === 'instructor' && !known.solo ? `/r/${known.code}/teach` : `/r/${known.code}`;
  return (
    <a href={address} className="back-to-seat frame min-w-0">
      <span className="min-w-0 flex-1">
        <strong className="block truncate">
          {words.rich('seat.back', {
            class: () => <bdi>{known.title ?? (known.solo ? words('seat.solo') : codeWords(known.code))}</bdi>,
          })}
        </strong>
        <span className="block truncate text-sm text-soft">
          <span className="font-mono">{codeWords(known.code)}</span>{' '}
          {known.solo
            ? known.title !== null && words('seat.alone')
            : known.role === 'instructor'
              ? words('seat.leading')
              : words.rich('seat.as', { name: () => <bdi>{known.name}</bdi> })}
        </span>
      </span>
      <ArrowRight size={20} aria-hidden="true" className="flex-none" />
    </a>
  );
}

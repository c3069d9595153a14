import type { ReactNode } from 'react';
import { BrandMark } from './brand-mark';

/** A page of a few words: what has happened (the first sentence) in large letters, then what to try, then where to go. */
export function WordsPage({ text, children }: { text: string; children?: ReactNode }) {
  const [, what = text, more = ''] = /^(.*?[.…:])\s+(.*)$/s.exec(text) ?? [];
  return (
    <main className="mx-auto flex min-h-dvh max-w-prose flex-col items-start justify-center gap-6 p-6">
      <BrandMark />
      <div role="status" className="max-w-full border-s-4 border-rule-strong ps-4 wrap-anywhere">
        <h1 className="text-2xl font-semibold">{what}</h1>
        {more !== '' && <p className="pt-2 text-lg">{more}</p>}
      </div>
      <div className="flex flex-wrap gap-3">{children}</div>
    </main>
  );
}
